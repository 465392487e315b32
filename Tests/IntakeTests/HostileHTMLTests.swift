import Domain
import Generators
import Rules
import Testing

@testable import Intake

/// Pages that mean harm: what they do must be inert, and cost neither time nor memory without end.
struct HostileHTMLTests {
    private let format: HTMLPage

    init() { format = HTMLPage(furniture: AnatomyHarness.rules.furniture) }

    private func content(_ bytes: [UInt8]) throws -> Content {
        try format.content(of: Capture(source: "hostile.html", bytes: bytes, media: "text/html"))
    }

    private func content(_ page: String) throws -> Content { try content(Array(page.utf8)) }

    private static let sentence = "The ministry gave the figures for the first eleven months on Thursday."

    @Test(arguments: [
        "<script>SECRET</script>", "<script type=text/plain>SECRET</script>", "<style>SECRET{}</style>",
        "<p onclick=\"SECRET()\">plain</p>", "<a href=\"javascript:SECRET()\">plain</a>",
        "<base href=\"https://SECRET.example\">",
        "<meta http-equiv=refresh content=\"0;url=https://SECRET.example\">", "<!-- SECRET -->", "<p hidden>SECRET</p>",
        "<p style=\"display : none\">SECRET</p>", "<div style='Visibility:HIDDEN'>SECRET</div>",
        "<svg><script>SECRET</script><text>SECRET</text></svg>", "<math><mtext>SECRET</mtext></math>",
        "<template><p>SECRET</p></template>", "<iframe srcdoc='<p>SECRET</p>'>SECRET</iframe>",
        "<textarea>SECRET</textarea>",
        "<noscript>SECRET</noscript>", "<img src=x onerror=SECRET>", "<object data=SECRET>SECRET</object>",
        "<select><option>SECRET</select>", "<!--><script>SECRET</script>-->",
        "<title><b>x</b></title><nav>SECRET</nav>",
        "<p title='SECRET'>plain</p>", "<input value=SECRET>", "<xss/*-/*`/*\\`/*'/*\"/**/(SECRET)>",
    ])
    func `what isn't shown never reaches the text`(trick: String) throws {
        let content = try content("<html><body><p>\(Self.sentence)</p>\(trick)<p>\(Self.sentence)</p></body></html>")
        #expect(content.text.contains(Self.sentence))
        #expect(!content.text.contains("SECRET"))
    }

    @Test func `an address of the page's own making must be one of the web`() throws {
        #expect(try content("<link rel=canonical href='javascript:alert(1)'><p>\(Self.sentence)").address == nil)
    }

    @Test func `markup spelled in entities stays text`() throws {
        let text = try content("<p>\(Self.sentence) &lt;script&gt;alert(1)&lt;/script&gt;</p>").text
        #expect(text.hasSuffix("<script>alert(1)</script>"))
    }

    @Test func `invisible characters and turned directions go`() throws {
        let text = try content("<p>12\u{200B}3\u{202E}45\u{00AD}6 dollars, \u{FEFF}they say, were paid.</p>").text
        #expect(text == "123456 dollars, they say, were paid.")
    }

    /// What goes deeper with every repetition; half a megabyte holds thousands of levels.
    @Test(arguments: [
        "<div>", "<div></x>", "<div><object></div></object>", "<b><div></b>", "<svg><g>", "<table><tr><td>", "<a><div>",
        "<template><select>", "<math><mi><p>",
    ])
    func `nesting bombs end early with a clear error`(unit: String) throws {
        try expect(IntakeError.tooDeep("hostile.html", levels: 256), of: unit, bytes: 1 << 19)
    }

    /// What makes more nodes than bytes allow; only megabytes of it reach the limit.
    @Test(arguments: ["<p><font a=1><font a=2><font a=3>", "<hr>"])
    func `node bombs end early with a clear error`(unit: String) throws {
        try expect(IntakeError.tooManyNodes("hostile.html", bytes: 256 << 20), of: unit, bytes: 8 << 20)
    }

    private func expect(_ expected: IntakeError, of unit: String, bytes: Int) throws {
        let page = Array(String(repeating: unit, count: bytes / unit.utf8.count).utf8)
        var error: IntakeError?
        let time = cpuTime { error = #expect(throws: IntakeError.self) { try content(page) } }
        #expect(error == expected)
        #expect(time < .seconds(10), "\(unit) took \(time)")
    }

    @Test func `a page beyond the limit is refused unread`() {
        let bytes = HTMLPage.limit + 1
        let page = [UInt8](repeating: UInt8(ascii: "<"), count: bytes)
        let time = cpuTime {
            #expect(throws: IntakeError.tooLarge("hostile.html", bytes: bytes, limit: HTMLPage.limit)) {
                try content(page)
            }
        }
        #expect(time < .seconds(1))
    }

    @Test func `an element of very many attributes is refused`() {
        let page = "<p" + (0..<20_000).map { " a\($0)" }.joined() + ">x</p>"
        #expect(throws: IntakeError.tooManyAttributes("hostile.html", limit: 256)) { try content(page) }
    }

    @Test func `long but honest pages pass`() throws {
        let items = (0..<20_000).map { "<li>Item \($0) of a long list that its writer never closed<p>and a line" }
        #expect(try content("<ul>\(items.joined())").text.contains("Item 19999 "))
        let nested =
            String(repeating: "<div>", count: 200) + "<p>\(Self.sentence)" + String(repeating: "</div>", count: 200)
        #expect(try content(nested).text == Self.sentence)
        #expect(
            try content("<p title=\"\(String(repeating: "x", count: 500_000))\">\(Self.sentence)").text
                == Self.sentence)
    }

    @Test(
        arguments: [
            (20_000, "<meta name=date content='2024-01-01 #'><meta name=author content='A #'>", ""),
            (200, "<time datetime=2024-01-01>", String(repeating: "words ", count: 200_000)),
            (20_000, "<h1>t</h1>", "<title>" + String(repeating: "title ", count: 200_000)),
            (200, "<time class=byline>", String(repeating: "<br>x", count: 20_000)),
            (200, "<i class=byline>", (0..<20_000).map { "<br>\($0)" }.joined()),
        ].map { Flood(unit: $0.1, count: $0.0, rest: $0.2) })
    func `floods of fields and lines take no more than seconds`(flood: Flood) {
        let units = (0..<flood.count).map { flood.unit.replacing("#", with: "\($0)") }
        let time = cpuTime { _ = try? content(units.joined() + flood.rest) }
        #expect(time < .seconds(10))
    }

    /// A page that repeats something; it is printed by what it repeats.
    struct Flood: CustomTestStringConvertible {
        var unit: String
        var count: Int
        var rest: String

        var testDescription: String { unit }
    }

    @Test func `entities can't be multiplied`() throws {
        let page = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><p>\(Self.sentence) &b;</p>"
        #expect(try content(page).text.contains(Self.sentence))
    }

    @Test func `null bytes are passed over`() throws {
        #expect(try content("<p\u{0}>\u{0}\(Self.sentence)\u{0}</p>").text.contains(Self.sentence))
    }

    @Test func `linked data of any depth is harmless`() throws {
        let data = String(repeating: "[", count: 200_000)
        #expect(
            try content("<script type='application/ld+json'>\(data)</script><p>\(Self.sentence)").text == Self.sentence)
    }

    @Test func `random markup never breaks anything`() {
        let pieces = [
            "<p>", "</p>", "<div class=\"related\">", "</div>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</b>",
            "<a href=x>",
            "</a>", "<svg>", "</svg>", "<math>", "<select>", "<option>", "<template>", "</template>", "<form>",
            "<script>",
            "</script>", "<title>", "</title>", "<h1>", "</h1>", "<time datetime=2024-13-45>",
            "<meta name=date content=20240230>",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{}]}</script>", "<plaintext>", "<!--",
            "-->",
            "<![CDATA[", "]]>", "&amp", "&#x0;", "&#xD800;", "text ", "贸易额 ", "<br>", "<li>", "<blockquote>",
            "<frameset>",
            "<html lang=>", "<body hidden>", "<p style=", "\"", "'", "<", ">", "\u{0}", "<link rel=canonical href=>",
        ].map { Array($0.utf8) }
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            var page: [UInt8] = []
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                page += pieces.randomElement(using: &random) ?? []
                if Int.random(in: 0..<10, using: &random) == 0 { page.append(.random(in: 0...255, using: &random)) }
            }
            guard let content = try? content(page) else { continue }
            let scalars = content.text.unicodeScalars.count
            #expect(content.blocks.allSatisfy { $0.range.upperBound <= scalars }, "seed \(seed)")
            #expect(content.blocks.last.map { $0.range.upperBound == scalars } ?? true, "seed \(seed)")
        }
    }
}
