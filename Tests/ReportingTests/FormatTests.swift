import Domain
import Foundation
import Reporting
import Testing

@Suite struct FormatTests {
    private static let attack =
        "<script>alert(1)</script>\"><img src=x>](javascript:alert(2)) | `a` *b* _c_ [^1] \"\u{301} &amp;"

    @Test func `a page holds no markup but its own`() throws {
        let sample = try SampleEdition(hostile: Self.attack)
        let page = HTML(sample.words, desk: "").render(sample.edition)
        #expect(!page.contains("<script") && !page.contains("<img"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;"))
        #expect(page.contains("&quot;\u{301} &amp;amp;"))
        #expect(!page.contains("href=\"javascript"))
        #expect(sample.lint.faults(in: sample.edition) == [])
    }

    @Test func `Markdown escapes what would become markup`() throws {
        let sample = try SampleEdition(hostile: "\n# heading\r\n- item" + Self.attack)
        let markdown = Markdown(sample.words, desk: "").render(sample.edition)
        let bare = markdown.replacing("\\<", with: "").replacing("\\]", with: "")
        #expect(!bare.contains("<script") && !bare.contains("](javascript"))
        #expect(!markdown.contains("*b*") && !markdown.contains("`a`") && !markdown.contains(" _c_ "))
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
        #expect(!lines.contains { $0.hasPrefix("- ") })
        // A bar within a cell would make a fifth column.
        for row in lines where row.hasPrefix("|") {
            #expect(row.replacing("\\|", with: "").filter { $0 == "|" }.count == 5)
        }
    }

    @Test func `citations lead to the passage on the desk and to the source's address`() throws {
        let sample = try SampleEdition()
        let passage = sample.documents[0].claims[1].passage
        let link = "/documents/\(passage.document)#p\(passage.start)-\(passage.end)"
        for format in EditionFormat.allCases {
            let text = format.render(sample.edition, sample.words, desk: "http://127.0.0.1:8080")
            #expect(text.contains("http://127.0.0.1:8080\(link)"))
            #expect(text.contains("http://www.customs.gov.cn/2022"))
            #expect(!format.render(sample.edition, sample.words).contains(link))
        }
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "//evil.example", "/documents/../x y", "/documents/\"onload=",
        "ftp://x",
        "https://", " https://x", "http:///x",
    ])
    func `only http and https addresses become links`(address: String) throws {
        let sample = try SampleEdition()
        var edition = sample.edition
        edition.citations[1].link = address
        let link = "href=\"\(address)"
        #expect(!HTML(sample.words, desk: "").render(edition).contains(link))
        #expect(!Markdown(sample.words, desk: "").render(edition).contains("](<\(address)>)"))
        #expect(WebAddress(address) == nil)
    }

    @Test func `an address can't end its attribute`() throws {
        let address = try #require(WebAddress("https://x.example/\"><script>'`) \n<a>|é"))
        #expect(address.text == "https://x.example/%22%3E%3Cscript%3E%27%60%29%20%0A%3Ca%3E%7C%C3%A9")
    }

    @Test func `a page says each verdict in words and names its language`() throws {
        let sample = try SampleEdition()
        let page = HTML(sample.words).render(sample.edition)
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains(">Refuted</span>") && page.contains(">Supported</span>"))
        #expect(page.contains("<q class=\"exact\">In 2022 it had been 290 billion dollars</q>"))
    }
}
