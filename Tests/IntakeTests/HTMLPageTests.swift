import Domain
import Rules
import Testing

@testable import Intake

struct HTMLPageTests {
    private let format: HTMLPage

    init() { format = HTMLPage(furniture: AnatomyHarness.rules.furniture) }

    private func content(_ page: String, media: String? = "text/html") throws -> Content {
        try format.content(of: Capture(source: "page.html", bytes: Array(page.utf8), media: media))
    }

    private let page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>Trade grew in spring | The Harbour Post</title>
        <meta property="og:site_name" content="The Harbour Post"><meta name="author" content="A. Writer">
        <meta property="article:published_time" content="2024-05-07T10:00:00+08:00">
        <link rel="canonical" href="https://harbour.example/2024/05/07/trade">
        <script type="application/ld+json">{"@graph": [
            {"@type": "NewsArticle", "datePublished": "2024-05-07", "author": {"name": "A. Writer"}}]}</script>
        </head><body><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav>
        <article><header><h1>Trade grew in spring</h1><p class="byline">By A. Writer</p></header>
        <div class="entry-content"><p>Trade between the two ports grew by 12.5&nbsp;percent in the first
           quarter, the harbour office said on Tuesday.</p>
        <h2>What moved</h2><p>Most of it was timber, which went north, and machines, which went south over the pass.</p>
        <blockquote><p>We have never seen so many lorries on this road, said the keeper of the gate.</p></blockquote>
        <ul class="share-buttons"><li><a href="#">Post it</a></ul>
        <p>The office expects the same again in summer.<br>It gave no figures for last year, but they are known.</p></div>
        <div class="related-posts"><h2>Also of interest</h2>
        <p>A teaser about a wholly different matter that runs long enough.</p></div>
        <section id="comments"><p>First of all readers, I doubt every one of these numbers, and so should you.</p>
        </section></article>
        <footer><p>All rights reserved by the owners of this page, whoever they may be.</p></footer></body></html>
        """

    @Test func `a page gives title and body, a paragraph a line, without its chrome`() throws {
        let lines = try content(page).text.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "Trade grew in spring",
                "Trade between the two ports grew by 12.5 percent in the first quarter, the harbour office said on Tuesday.",
                "What moved",
                "Most of it was timber, which went north, and machines, which went south over the pass.",
                "We have never seen so many lorries on this road, said the keeper of the gate.",
                "The office expects the same again in summer.",
                "It gave no figures for last year, but they are known.",
            ])
    }

    @Test func `what the page says of itself is kept`() throws {
        let content = try content(page)
        #expect(content.title == "Trade grew in spring")
        #expect(content.authors == ["A. Writer"])
        #expect(content.outlet == "The Harbour Post")
        #expect(content.language == "en")
        #expect(content.address == "https://harbour.example/2024/05/07/trade")
        let day = try #require(Period(iso: "2024-05-07"))
        #expect(content.dates.map(\.name) == ["article:published_time", "datePublished"])
        #expect(content.dates.allSatisfy { $0.value == day && $0.basis == .metadata })
    }

    @Test func `blocks lie where their words are`() throws {
        let content = try content(page)
        let scalars = Array(content.text.unicodeScalars)
        func words(_ kind: PartKind) -> [String] {
            content.blocks.filter { $0.kind == kind }.map { block in
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[block.range])
                return String(view)
            }
        }
        #expect(words(.title) == ["Trade grew in spring"])
        #expect(words(.sectionHeading) == ["What moved"])
        #expect(
            words(.quotedPassage) == ["We have never seen so many lorries on this road, said the keeper of the gate."])
        #expect(content.blocks.first { $0.kind == .sectionHeading }?.level == 2)
    }

    @Test(arguments: [
        "<p>By <span class=\"author\">A. Writer</span></p><p><time datetime=2024-05-06>6 May 2024</time></p>",
        "<p><span class=byline>By A. Writer</span> · <time datetime=2024-05-06>6 May 2024</time></p>",
        "<div class=byline>By A. Writer</div><div class=date>6 May 2024</div>",
    ])
    func `writer and time within a paragraph make it their line`(head: String) throws {
        let page = "<body><article><h1>Trade grew</h1>\(head)\(String(repeating: "<p>\(paragraph)</p>", count: 5))"
        let document = try AnatomyHarness.unpacker.documents(
            in: Capture(source: "page.html", bytes: Array(page.utf8), media: "text/html"))[0]
        #expect(document.authors == ["A. Writer"])
        #expect(document.published.value == "2024-05-06")
        #expect(document.parts.filter { $0.kind == .byline }.count == 1)
        #expect(document.parts.filter { $0.kind == .dateline }.count == 1)
    }

    private let paragraph = "Trade between the two ports grew by an eighth in the first quarter, the office said."

    @Test func `names that mislead don't cost the text`() throws {
        let body = (1...6).map {
            "<p>Paragraph \($0) of the story runs on for long enough to be one, as stories do.</p>"
        }
        let halves = body.map { "<div class=\"widget overlay\">\($0)</div>" }.joined()
        #expect(try content("<body>\(halves)</body>").text.contains("Paragraph 6"))
    }

    @Test(arguments: [
        ("windows-1251", [0xD2, 0xEE, 0xF0, 0xE3, 0xEE, 0xE2, 0xEB, 0xFF] as [UInt8], "Торговля"),
        ("gb18030", [0xC3, 0xB3, 0xD2, 0xD7], "贸易"), ("gbk", [0xC3, 0xB3, 0xD2, 0xD7], "贸易"),
        ("iso-8859-1", [0x46, 0x6C, 0xFC, 0x73, 0x73, 0x65], "Flüsse"),
    ])
    func `a page in another encoding is read by its declaration`(
        name: String, bytes: [UInt8], word: String
    ) throws {
        let page =
            Array("<html><head><meta charset=\"\(name)\"></head><body><h1>".utf8) + bytes + Array("</h1></body>".utf8)
        let capture = Capture(source: "page.html", bytes: page)
        #expect(try format.content(of: capture).title == word)
    }

    @Test func `UTF-8 that still names its old encoding is UTF-8`() throws {
        #expect(try content("<meta charset=gb2312><h1>贸易额</h1>").title == "贸易额")
    }

    @Test func `bytes that are no text become the replacement character`() throws {
        let page = Array("<h1>one ".utf8) + [0xFF, 0xE4, 0xB8] + Array(" two</h1>".utf8)
        let title = try format.content(of: Capture(source: "page.html", bytes: page)).title
        #expect(title?.hasPrefix("one \u{FFFD}") == true)
        #expect(title?.hasSuffix(" two") == true)
    }

    @Test func `plain text is kept to the byte, without a byte-order mark`() throws {
        let text = "Title\r\n\n  indented – «quoted»\n"
        let marked = Capture(source: "a.txt", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(try PlainText().content(of: marked).text == text)
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try PlainText().content(of: Capture(source: "a.txt", bytes: [0xFF, 0xFE] + wide)).text == text)
    }

    @Test func `what is no text is refused with place and remedy`() throws {
        let picture = Capture(source: "a.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1])
        let error = try #require(throws: IntakeError.self) { try PlainText().content(of: picture) }
        #expect(error.place == "a.png, byte 6")  // the first byte is no UTF-8 and becomes three
        #expect(throws: IntakeError.empty("a.txt")) { try PlainText().content(of: Capture(source: "a.txt", bytes: [])) }
    }

    @Test func `formats know their captures`() throws {
        func accepts(_ source: String, _ media: String?, _ text: String) -> Bool {
            format.accepts(Capture(source: source, bytes: Array(text.utf8), media: media))
        }
        #expect(accepts("x", "text/html; charset=utf-8", "words"))
        #expect(accepts("x.HTM", nil, "words"))
        #expect(accepts("x", nil, "\n <!doctype HTML><p>"))
        #expect(!accepts("x.txt", nil, "words <html>"))
        #expect(!accepts("x.html", "text/plain", "<html>"))
        #expect(!PlainText().accepts(Capture(source: "x", bytes: [1], media: "application/pdf")))
    }
}
