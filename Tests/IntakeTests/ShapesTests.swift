import Domain
import Testing

@testable import Intake

/// Texts of many shapes: what they are is told, and nothing of them gets lost in the wrong drawer.
struct ShapesTests {
    private func shape(_ text: String) throws -> (document: Document, outline: [String]) {
        let document = try AnatomyHarness.document(text)
        return (document, AnatomyHarness.outline(document))
    }

    @Test func `number signs, stars and arrows set lines off and are no part of them`() throws {
        let (document, outline) = try shape(
            """
            # The Ice Letter #42

            **4 March 2025**

            Here is what moved on the coast this week.

            ## Harbours

            **Two channels closed by ice** (Harbour Gazette, 1 March)

            Two of the three channels were closed on Monday.

            ## Prices

            **Freight doubles** (The Evening Lamp, 2 March)

            Freight doubled within a week.
            """)
        #expect(document.title == "The Ice Letter #42")
        #expect(document.published.value == "2025-03-04")
        #expect(
            outline.filter { $0.hasPrefix("section-heading") } == [
                "section-heading: Harbours", "section-heading: Prices",
            ])
        let headings = document.parts.filter { $0.kind == .itemHeading }
        #expect(headings.map(\.source) == ["Harbour Gazette", "The Evening Lamp"])
        #expect(headings.map { $0.date?.description } == ["2025-03-01", "2025-03-02"])
    }

    @Test func `sources named behind passages belong to them`() throws {
        let (document, _) = try shape(
            """
            Weekend reading on the northern ports

            Two channels are closed and the third is too shallow, say pilots along the coast.
            Source: Harbour Gazette

            Freight rates doubled within a week as ships waited outside for the wind to turn. (via The Evening Lamp)

            That is all there is to read this week, and it is more than enough for most of us.
            """)
        let passages = document.parts.filter { $0.kind == .quotedPassage }
        #expect(passages.map(\.source) == ["Harbour Gazette", "The Evening Lamp"])
        #expect(document.parts.last?.kind == .ownText)
    }

    @Test func `a single source line at the end is the whole text's`() throws {
        let (document, _) = try shape(
            """
            Ice closes harbour
            Two of the three channels were closed on Monday because of ice.
            The third is too shallow for tankers, and the ships wait outside.
            Source: Harbour Gazette
            """)
        #expect(document.outlet == "Harbour Gazette")
        #expect(document.parts.map(\.kind) == [.title, .ownText, .attribution])
    }

    @Test func `the posts of a thread are their writers'`() throws {
        let (document, _) = try shape(
            """
            Is the harbour closed again?

            pilot_anna wrote:
            Yes, since Monday. Two channels are gone.

            icebreaker77 wrote:
            > Two channels are gone
            Really? I saw two tankers leaving.

            pilot_anna wrote:
            Those were the tugs.
            """)
        let posts = document.parts.filter { $0.kind == .readerComment }
        #expect(posts.map(\.author) == ["pilot_anna", "icebreaker77", "pilot_anna"])
    }

    @Test func `two quotations led in by "wrote" are no thread`() throws {
        let (document, _) = try shape(
            """
            The letters of a pilot show how the harbour froze, winter by winter, over all of forty years.
            In March she wrote:
            The ice has closed the first channel, and the second will follow.
            In April she wrote:
            The ice has gone.
            """)
        #expect(!document.parts.contains { $0.kind == .readerComment })
    }

    @Test func `readers and links below an article are kept apart from it`() throws {
        let (document, outline) = try shape(
            """
            Opinion
            Ice closes harbour
            Jane Example
            4 March 2025
            5 min read
            The ice came early this year and closed two of the three channels for a week.
            Ships waited outside until the wind turned, and most of their cargo was sold on at a loss.
            Comments
            I don't believe a word of this.
            Related articles
            Freight doubles
            """)
        #expect(document.title == "Ice closes harbour")
        #expect(document.authors == ["Jane Example"])
        #expect(document.published.value == "2025-03-04")
        #expect(
            outline.suffix(4).map { String($0.prefix { $0 != ":" }) } == [
                "boilerplate", "reader-comment", "boilerplate", "boilerplate",
            ])
        #expect(document.parts.filter { $0.kind == .ownText }.count == 1)
    }

    @Test func `a press release ends where it says so`() throws {
        let (document, _) = try shape(
            """
            FOR IMMEDIATE RELEASE
            Port Office opens third channel for winter traffic
            NORTHPORT, 4 March 2025 — The Port Office today opened a third channel, which is deep enough for tankers.
            "We have waited ten years for this," said Jane Example, who runs the office.
            — END —
            Media contact: press@port.example
            """)
        #expect(document.title == "Port Office opens third channel for winter traffic")
        #expect(document.published.value == "2025-03-04")
        #expect(document.parts.map(\.kind) == [.boilerplate, .title, .ownText, .boilerplate, .boilerplate])
    }

    @Test func `a masthead is neither title nor text`() throws {
        let (document, outline) = try shape(
            """
            HARBOUR GAZETTE
            Tuesday, 4 March 2025

            ICE CLOSES TWO CHANNELS
            By Jane Example and Paul Example
            Two of the three channels were closed on Monday because of ice, the port office said.
            Ships wait outside for the wind to turn.
            """)
        #expect(document.title == "ICE CLOSES TWO CHANNELS")
        #expect(document.authors == ["Jane Example", "Paul Example"])
        #expect(outline.first == "boilerplate: HARBOUR GAZETTE")
    }

    @Test(
        arguments: [
            "Q: Is this winter worse than the last?\nA: No, I don't think so. You see ice like this every five years.",
            "Trade fell by a tenth last year.\n\nPort\t2023\t2024\nNorthport\t120\t108\nTotal\t200\t180\n\nThe office blames the ice.",
            "The ice came early.\nEverybody saw it coming.\nI wrote to the office. You can guess what they answered.",
            "1. Keep a spare channel\n\nA harbour with one channel has none, and you could see why in January.",
        ])
    func `talks, tables, letters and lists stay the writer's own`(text: String) throws {
        let (document, _) = try shape(text)
        let own = document.parts.filter { [.ownText, .sectionHeading, .title].contains($0.kind) }
        #expect(own.count == document.parts.count)
        #expect(document.title?.hasSuffix(".") != true)
    }

    @Test func `in Chinese a short line is nobody's name`() throws {
        let (document, _) = try shape("港口观察\n本周要闻\n受冰情影响，三条航道中有两条于星期一关闭，首批货轮已经改道。")
        #expect(document.authors.isEmpty)
    }
}
