import Domain
import Foundation
import Reporting
import Testing

/// One after another: a port found free for one desk must not be found free for the next.
@Suite(.serialized) struct DeskTests {
    private static let policy =
        "content-security-policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    /// Every page that there is over the samples.
    static func addresses(_ desk: RunningDesk) async throws -> [String] {
        let documents = try await desk.ledger.documents().map { DeskAddress.document($0.id) }
        let claims = try await desk.ledger.claims().map { DeskAddress.claim($0.id) }
        let searches = [
            "/search?q=Trade", "/search?q=%3Cscript%3E%22%27", "/claims?q=%22%3E%3Cscript%3E&label=%3Cb%3E",
        ]
        return ["/", "/documents", "/claims", "/edition", "/search", "/check"] + documents + claims + searches
    }

    @Test func `every page stands, with its headers and one main heading`() async throws {
        try await RunningDesk.run { desk in
            for address in try await Self.addresses(desk) {
                let reply = try await desk.ask(address)
                #expect(reply.status == 200, "\(address)")
                let head = reply.head.lowercased()
                #expect(head.contains(Self.policy), "\(address)")
                #expect(head.contains("x-content-type-options: nosniff"))
                #expect(head.contains("referrer-policy: no-referrer"))
                #expect(!head.contains("set-cookie"))
                #expect(reply.body.ranges(of: "<h1").count == 1, "\(address)")
                #expect(reply.body.contains("<main id=\"main\""))
                // A sentence that isn't in the wordings is printed by its name.
                let words = reply.body.replacing("/static/desk.js", with: "")
                #expect(words.firstMatch(of: /\b(desk|edition|caveat)\.[a-z]/) == nil, "\(address)")
            }
        }
    }

    @Test func `a hostile document is inert on every page`() async throws {
        try await RunningDesk.run { desk in
            for address in try await Self.addresses(desk) {
                let body = try await desk.ask(address).body
                #expect(!body.contains("<script>"), "\(address)")
                #expect(!body.contains("<img"), "\(address)")
                // A bare quotation mark would end an attribute, also where an accent is combined with it.
                #expect(!Self.hasBareAccentedQuote(body), "\(address)")
                #expect(!body.lowercased().contains("href=\"javascript:"), "\(address)")
                #expect(body.ranges(of: "<script").count == 1, "\(address): only the desk's own script")
            }
            let document = try await desk.ask(DeskAddress.document(Samples.hostileReadings.document.id)).body
            // Mustache's own braces are words like any others.
            #expect(document.contains("{{view}} {{{markup}}}"))
            #expect(document.contains("&lt;script&gt;"))
        }
    }

    private static func hasBareAccentedQuote(_ body: String) -> Bool {
        let scalars = Array(body.unicodeScalars)
        return zip(scalars, scalars.dropFirst()).contains { $0 == "\"" && $1 == "\u{301}" }
    }

    @Test func `only http and https addresses become links`() async throws {
        try await RunningDesk.run { desk in
            let claims = try await desk.ledger.claims()
            let pages = try await claims.asyncMap { try await desk.ask(DeskAddress.claim($0.id)).body }.joined()
            #expect(
                pages.contains(
                    "href=\"http://www.customs.gov.cn/customs/302249/index.html\" rel=\"noopener noreferrer\""))
            #expect(pages.contains("href=\"https://example.org/?a=1&amp;b=%22%3E%3Cscript%3E\""))
            #expect(!pages.contains("alert(4)"))
        }
    }

    @Test func `another host is refused`() async throws {
        try await RunningDesk.run { desk in
            for host in [
                "evil.example", "evil.example:\(desk.port)", "127.0.0.1:1", "127.0.0.1.evil.example:\(desk.port)",
            ] {
                let reply = try await desk.ask("/documents", host: host)
                #expect(reply.status == 421, "\(host)")
                #expect(!reply.body.contains("trade-note"))
            }
            #expect(try await desk.ask("/", host: "LOCALHOST:\(desk.port)").status == 200)
            #expect(try await desk.ask("/", host: "[::1]:\(desk.port)").status == 200)
        }
    }

    @Test func `the desk can only be read`() async throws {
        try await RunningDesk.run { desk in
            for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
                let reply = try await desk.ask("/", method: method)
                #expect(reply.status == 405)
                #expect(reply.head.lowercased().contains("allow: get, head"))
            }
            let head = try await desk.ask("/", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
        }
    }

    @Test func `what isn't there and what is too long have pages of their own`() async throws {
        try await RunningDesk.run { desk in
            let absent = [
                "/nothing", "/claims/c0", "/documents/../../etc", "/static/../DeskServer.swift", "/a/b/c", "/static",
            ]
            for address in absent {
                let status = try await desk.ask(address).status
                #expect(status == 404, "\(address)")
            }
            let long = try await desk.ask("/claims?q=" + String(repeating: "a", count: 4000))
            #expect(long.status == 414)
        }
    }

    @Test func `pages are also given as data`() async throws {
        try await RunningDesk.run { desk in
            let claims = try await desk.ask("/claims.json")
            #expect(claims.head.contains("application/json"))
            let records = try #require(
                try JSONSerialization.jsonObject(with: Data(claims.body.utf8)) as? [[String: Any]])
            #expect(records.count == 5)
            #expect((records[0]["now"] as? [String: Any])?["label"] as? String == "refuted")
            let documents = try await desk.ask("/documents.json")
            #expect(try JSONDecoder().decode([Document].self, from: Data(documents.body.utf8)).count == 2)
            let id = Samples.sober.document.id
            let readings = try await desk.ask("\(DeskAddress.document(id)).json")
            #expect(try JSONDecoder().decode(DocumentReadings.self, from: Data(readings.body.utf8)).document.id == id)
        }
    }

    @Test func `the claims list is filtered by its address`() async throws {
        try await RunningDesk.run { desk in
            func rows(_ query: String) async throws -> Int {
                try await desk.ask("/claims\(query)").body.ranges(of: "class=\"row\"").count
            }
            #expect(try await rows("") == 5)
            #expect(try await rows("?label=refuted") == 1)
            #expect(try await rows("?label=disputed") == 1)
            #expect(try await rows("?label=supported&form=change") == 1)
            #expect(try await rows("?indicator=none") == 1)
            #expect(try await rows("?q=DEALER") == 1)
            #expect(try await rows("?document=\(Samples.sober.document.id)") == 4)
            let page = try await desk.ask("/claims?label=refuted").body
            #expect(page.contains("<option value=\"refuted\" selected>"))
        }
    }

    @Test func `the reader marks claims where an edition's links lead`() async throws {
        try await RunningDesk.run { desk in
            let page = try await desk.ask(DeskAddress.document(Samples.sober.document.id)).body
            for claim in try await desk.ledger.claims() where claim.passage.document == Samples.sober.document.id {
                #expect(page.contains("id=\"\(DeskAddress.anchor(claim.id))\""))
                #expect(page.contains("id=\"\(DeskAddress.anchor(claim.passage))\""))
                #expect(page.contains("href=\"\(DeskAddress.claim(claim.id))\""))
            }
            let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "an id is given twice")
            let edition = try await desk.ask("/edition").body
            for link in edition.matches(of: /href="\/documents\/d[0-9a-f]+#(p[0-9-]+)"/)
            where edition.contains(Samples.sober.document.id.text) {
                let target = String(link.1)
                let hostile = try await desk.ask(DeskAddress.document(Samples.hostileReadings.document.id)).body
                #expect(page.contains("id=\"\(target)\"") || hostile.contains("id=\"\(target)\""), "\(target)")
            }
        }
    }

    @Test func `the reader says which rule read each claim, to eyes and to screen readers`() async throws {
        try await RunningDesk.run { desk in
            let page = try await desk.ask(DeskAddress.document(Samples.sober.document.id)).body
            let rule = "Read by Rules/Claims/en/growth-to-total.yaml:3"
            let claims = try await desk.ledger.claims().filter { $0.passage.document == Samples.sober.document.id }
            #expect(!claims.isEmpty)
            for claim in claims {
                let name = "rule-\(DeskAddress.anchor(claim.id))"
                #expect(page.contains("<small class=\"rule\" id=\"\(name)\">\(rule)</small>"))
                #expect(
                    page.contains(
                        "href=\"\(DeskAddress.claim(claim.id))\" title=\"\(rule)\" aria-describedby=\"\(name)\""))
            }
        }
    }

    @Test func `a claim's page shows both verdicts with their arithmetic and what else it rests on`() async throws {
        try await RunningDesk.run { desk in
            let slip = try #require(try await desk.ledger.claims().first { $0.figure.exact == "24 billion dollars" })
            let page = try await desk.ask(DeskAddress.claim(slip.id)).body
            for words in [
                "Refuted", "Not enough evidence", "24.5 &lt; 240.1095: apart", "240 billion (magnitude)", "(a dealer)",
                "<mark>A dealer put the whole year at <b>24 billion dollars</b></mark>", "215.6 billion USD",
                "Rules/Claims/en/growth-to-total.yaml:3", "China&#39;s customs", "inferred",
            ] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
