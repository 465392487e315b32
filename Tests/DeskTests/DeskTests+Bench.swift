import Domain
import Foundation
import Reporting
import Testing
import Workflow

/// The check bench, and explanations in the reader's language.
extension DeskTests {
    private static func address(_ fields: [String: String]) -> String {
        let allowed = CharacterSet.alphanumerics
        let pairs = fields.sorted { $0.key < $1.key }.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        return "/check?" + pairs.joined(separator: "&")
    }

    private static let slip = "China's trade with Russia reached $24 billion in 2023."

    /// Every link within a page leads somewhere in it, and no name is given twice.
    private static func checkAnchors(_ body: String, _ address: String) {
        let ids = body.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count, "\(address): an id is given twice")
        for link in body.matches(of: /href="#([^"]*)"/) {
            #expect(ids.contains(String(link.1)), "\(address): #\(link.1) leads nowhere")
        }
        for label in body.matches(of: /<label[^>]* for="([^"]*)"/) {
            #expect(ids.contains(String(label.1)), "\(address): a label of nothing")
        }
    }

    @Test func `a typed sentence is read, judged and drawn, and nothing is kept`() async throws {
        try await RunningDesk.run { desk in
            let before = try await desk.ledger.counts()
            let address = Self.address(["text": Self.slip])
            let page = try await desk.ask(address).body
            for words in [
                "<b>$24 billion</b>", "Refuted", "It would fit if it said 235 to 245 billion USD",
                "<svg class=\"chart intervals\"", "role=\"img\" aria-label=\"What is stated", "role=\"status\"",
                "aria-live=\"polite\"", "240.110 billion USD</a>", "aria-current=\"page\">Check</a>",
            ] {
                #expect(page.contains(words), "not there: \(words)")
            }
            Self.checkAnchors(page, address)
            let fits = try await desk.ask(
                Self.address(["text": "China's trade with Russia reached $240 billion in 2023."]))
            #expect(fits.body.contains("it fits"))
            let data = try await desk.ask(address.replacing("/check", with: "/check.json"))
            #expect(data.head.contains("application/json") && data.body.contains("refuted"))
            let after = try await desk.ledger.counts()
            #expect(before == after)
        }
    }

    @Test func `assumptions stand in the address and change what is found`() async throws {
        try await RunningDesk.run { desk in
            let early = try await desk.ask(Self.address(["text": Self.slip, "as-of": "2023-01-01"])).body
            #expect(early.contains("Not enough evidence") && early.contains("value=\"2023-01-01\""))
            let other = try await desk.ask(Self.address(["text": Self.slip, "reporter": "RUS"])).body
            #expect(other.contains("trade of Russia with China"))
            #expect(other.contains("<option value=\"RUS\" selected>"))
            let claim = try #require(try await desk.ledger.claims().first { $0.figure.exact == "24 billion dollars" })
            let held = Self.address(["claim": claim.id.text, "written": "2024-02-01", "vintage": "first", "base": "2"])
            let page = try await desk.ask(held).body
            #expect(
                page.contains("Refuted") && page.contains("1 February 2024")
                    && page.contains(DeskAddress.claim(claim.id)))
            Self.checkAnchors(page, held)
            let own = try await desk.ask(DeskAddress.claim(claim.id)).body
            #expect(own.contains("/check?claim=\(claim.id.text)"))
        }
    }

    @Test func `what can't be read or found is said in words`() async throws {
        try await RunningDesk.run { desk in
            for (fields, sentence) in [
                (["text": "It rained all week."], "No claim about trade was read"), ([:], "There is no sentence yet."),
                (["text": "   "], "There is no sentence yet."), (["claim": "c0"], "no claim of this name"),
                (["as-of": "2023-02-30"], "2023-02-30 is no day"),
                (["band": "-1"], "-1 is no percentage from 0 to 100"),
                (["base": "nan"], "nan is no percentage"), (["vintage": "x"], "x can&#39;t be chosen"),
                (["reporter": "nowhere"], "no country is known"),
                (["text": String(repeating: "贸易", count: 150)], "Only the first 300 letters"),
            ] as [([String: String], String)] {
                let reply = try await desk.ask(Self.address(fields))
                #expect(reply.status == 200 && reply.body.contains(sentence), "\(fields)")
            }
        }
    }

    @Test func `a hostile sentence is inert on the bench`() async throws {
        let sentences = [
            Samples.hostile, Samples.hostile + " " + Self.slip,
            Self.slip + "{{words}}</textarea><script>alert(1)</script>",
            "China's <svg onload=alert(1)> trade with Russia reached $24 billion in 2023.",
            String(repeating: "((((", count: 70), "China's trade with Russia reached $1e999 billion in 2023.",
            "China's trade with Russia reached $99999999999999999999999999999999999999 trillion in 2023.",
        ]
        try await RunningDesk.run { desk in
            for sentence in sentences {
                for field in ["text", "claim", "as-of", "reporter", "band", "language"] {
                    let address = Self.address(["text": sentence].merging([field: sentence]) { $1 })
                    let reply = try await desk.ask(address)
                    #expect(reply.status == 200)
                    let body = reply.body
                    for tag in ["<script>", "<img", "<svg onload", "</textarea><script"] {
                        #expect(!body.contains(tag), "\(address)")
                    }
                    #expect(body.ranges(of: "<script").count == 1)
                    Self.checkAnchors(body, address)
                }
            }
        }
    }

    @Test(arguments: [
        ("zh", "公布或推算为2401.1亿美元，说法为235至245亿美元"), ("ru", "Не сходится"), ("en", "it doesn&#39;t fit"),
        ("xx", "it doesn&#39;t fit"),
    ]) func `the arithmetic is told in the language that is asked for`(language: String, words: String) async throws {
        try await RunningDesk.run { desk in
            let address = Self.address(["text": Self.slip, "language": language])
            let body = try await desk.ask(address).body
            let spoken = language == "xx" ? "en" : language
            #expect(body.contains("<div class=\"arithmetic\" lang=\"\(spoken)\">"))
            let plain = body.replacing(/<[^>]*>/, with: "")
            #expect(language == "zh" ? plain.contains("亿美元") : plain.contains(words), "\(plain)")
            #expect(!plain.contains("check."))
            let claim = try #require(try await desk.ledger.claims().first)
            let page = try await desk.ask(DeskAddress.claim(claim.id) + "?language=\(language)").body
            #expect(page.contains("hreflang=\"ru\" lang=\"ru\""))
            #expect(page.contains("lang=\"\(spoken)\" aria-current=\"true\""))
            Self.checkAnchors(page, "claim \(language)")
        }
    }
}
