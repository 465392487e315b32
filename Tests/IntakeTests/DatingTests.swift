import Domain
import Rules
import Testing

@testable import Intake

struct DatingTests {
    private static let filler = "The ice came early this year and closed two of the three channels for a week."

    @Test(arguments: [
        ("Monday, December 30, 2024", "2024-12-30"), ("22nd of December 2023", "2023-12-22"),
        ("Dec. 5, 2023", "2023-12-05"),
        ("2023-12-22", "2023-12-22"), ("22.12.2023", "2023-12-22"), ("12/22/2023", "2023-12-22"),
        ("2023年12月22日", "2023-12-22"),
        ("Published: March 3, 2021", "2021-03-03"), ("By Jane Example · May 6, 2024", "2024-05-06"),
        ("May 2021", "2021-05"),
    ])
    func `a date line is read in any common shape`(line: String, value: String) throws {
        let document = try AnatomyHarness.document("\(line)\n\(Self.filler)")
        #expect(document.published.value == value)
        #expect(document.published.basis == .stated)
        #expect(document.published.evidence.first?.start != nil)
    }

    @Test(arguments: [
        ("By the editor | January 27, 2025", "2025-01-27"), ("by our staff – 27 January 2025, 10:15 am", "2025-01-27"),
        ("Tue, 06 May 2025 10:00:00 GMT", "2025-05-06"), ("Last updated on May 9, 2024 at 3:15 PM EDT", "2024-05-09"),
        ("6.05.2024", "2024-05-06"), ("6 мая 2024", "2024-05-06"), ("Опубликовано: 06.05.2024, 14:20", "2024-05-06"),
        ("发布时间：2024年5月6日", "2024-05-06"),
        ("Updated: 12 June 2024\nPublished: 6 May 2024", "2024-05-06"),
        ("Published: 6 May 2024\nUpdated: 12 June 2024", "2024-05-06"),
    ])
    func `a date line below a title is read, and the day of a change only for want of a better one`(
        line: String, value: String
    ) throws {
        let document = try AnatomyHarness.document("Ice closes harbour\n\(line)\n\(Self.filler)")
        #expect(document.title == "Ice closes harbour")
        #expect(document.published.value == value)
        #expect(document.authors.isEmpty)
    }

    @Test(arguments: ["6 May 2024", "Posted on 6 May 2024", "Jane Example, 6 May 2024"])
    func `a date at the foot is read`(line: String) throws {
        let document = try AnatomyHarness.document("Ice closes harbour\n\(Self.filler)\n\(Self.filler)\n\(line)")
        #expect(document.published.value == "2024-05-06")
    }

    @Test func `an agency's day gets its year from the text, and none from nowhere`() throws {
        let alone = "Ice closes harbour\nBEIJING, April 10 (Agency) — \(Self.filler)"
        #expect(try AnatomyHarness.document(alone).published == .unknown)
        let visit = "\(alone)\nXi Jinping ended his state visit to Russia last month, and everybody asked why."
        #expect(try AnatomyHarness.document(visit).published.value == nil, "he came more than once")
        let text = "\(visit)\nForeign Minister Qin Gang told reporters that more would follow."
        let date = try AnatomyHarness.document(text).published
        #expect(date.value == "2023-04-10")
        #expect(date.basis == .inferred)
        let page = try AnatomyHarness.document(alone, address: "https://example.org/2021/04/ice").published
        #expect(page.value == "2021-04-10")
    }

    @Test(arguments: [
        "In 1972 the two leaders met in Beijing. In 1979 relations were normal. In 2001 the treaty was signed.",
        "By 2030 trade will have doubled. In 2035 the route is expected to carry a third of all goods.",
        "The boats lie in rows and nobody hurries. The keeper of the light drinks his tea at four, as ever.",
        "Xi Jinping will visit Moscow next week, his first trip since 2019, and nobody knows why.",
        "Foreign Minister Qin Gang was there, and he spoke as foreign ministers do.",
    ])
    func `history, forecasts and texts without a clue have no date`(text: String) throws {
        let document = try AnatomyHarness.document(text)
        #expect(document.published.value == nil)
        #expect(document.published.latest == nil)
        #expect(!document.caveats.contains { $0.kind == .dateInferred })
    }

    @Test(arguments: [true, false])
    func `a true date isn't refuted by what the text remembers or expects`(isGiven: Bool) throws {
        let story = """
            In March 2023 Xi Jinping traveled to Moscow for a state visit. Foreign Minister Qin Gang was at his side. A month \
            later Defense Minister Li Shangfu came too. In June 2023 the Wagner mutiny shook Moscow, and Qin Gang was removed \
            in July. By 2030 trade is to double. In 2035, in 2040 and in 2045 it doubles again.
            """
        let head = isGiven ? "" : "10 September 2025\n"
        let date = try AnatomyHarness.document(
            "A year of three ministers\n\(head)\(story)", published: isGiven ? Period(iso: "2025-09-10") : nil
        ).published
        #expect(date.value == "2025-09-10")
        #expect(date.rejected.isEmpty)
    }

    @Test func `what takes place in a sentence of the past says nothing of what comes after`() throws {
        let date = try AnatomyHarness.document("While visiting China in May 2024, Putin spoke of trade.").published
        #expect(date.latest == nil)
    }

    @Test func `a date that strokes leave open isn't guessed`() throws {
        #expect(try AnatomyHarness.document("04/05/2023\n\(Self.filler)").published.basis == .unknown)
    }

    @Test func `an event with a relative time gives the days that both allow`() throws {
        let text = """
            Xi Jinping ended his state visit to Russia last month. He is said to have been content.
            Foreign Minister Qin Gang told reporters that more would follow.
            """
        let date = try AnatomyHarness.document(text).published
        #expect(date.basis == .inferred)
        #expect(date.value == "2023-04")
        #expect(date.earliest == Day(2023, 4, 1))
        #expect(date.latest == Day(2023, 4, 30))
        #expect(date.evidence.contains { $0.exact.contains("Qin Gang") && $0.latest == Day(2023, 7, 25) })
    }

    @Test func `a page date long after what the text tells of is a scrape date`() throws {
        let text = """
            December 30, 2024
            What the visit was about
            Xi Jinping ended his state visit to Russia last month, and everybody asked what it had been about.
            Foreign Minister Qin Gang told reporters that more would follow.
            """
        let document = try AnatomyHarness.document(text)
        #expect(document.published.value == "2023-04")
        #expect(document.published.rejected.map(\.value) == ["2024-12-30"])
        #expect(document.caveats.contains { $0.kind == .dateIsScrapeDate && $0.note == "2024-12-30" })
        #expect(document.caveats.contains { $0.kind == .dateInferred })
    }

    @Test func `old offices alone don't refute a stated date`() throws {
        let text = """
            June 2, 2025
            The purge and what came of it
            Foreign Minister Qin Gang was seen last at a reception. Defense Minister Li Shangfu went the same way.
            """
        #expect(try AnatomyHarness.document(text).published.value == "2025-06-02")
    }

    @Test func `a former minister bounds nothing`() throws {
        let date = try AnatomyHarness.document("Former Foreign Minister Qin Gang hasn't been seen again.").published
        #expect(date.latest == nil)
    }

    @Test func `figures to come out on a weekday give the days before that release`() throws {
        let text = "We will know more on Thursday, when China publishes its April trade data. Until then we wait."
        let date = try AnatomyHarness.document(text).published
        #expect(date.earliest == Day(2024, 5, 3))
        #expect(date.latest == Day(2024, 5, 8))
        #expect(date.value == "2024-05-06")
    }

    @Test func `last year's total dates a text to the year after`() throws {
        let text = "Trade between China and Russia reached $190 billion last year. More is planned."
        let date = try AnatomyHarness.document(text).published
        #expect(date.earliest == Day(2023, 1, 13))
        #expect(date.latest == Day(2023, 12, 31))
        #expect(date.value == "2023")
    }

    @Test func `a visit that is planned comes after the text`() throws {
        let date = try AnatomyHarness.document("Putin plans a trip to China in May 2024, his office said.").published
        #expect(try #require(date.latest) <= #require(Day(2024, 5, 17)))
    }

    @Test func `what is quoted can be older than the text but not younger`() throws {
        let text = """
            As Jane Example reported for the Harbour Gazette, nobody knew why:
            Xi Jinping ended his state visit to Russia last month, on 22 March 2023. [Source]
            So far the Gazette.
            """
        #expect(try AnatomyHarness.document(text).published.latest == nil)
    }

    @Test func `a date that was given is believed, and a date in the address too`() throws {
        let given = try AnatomyHarness.document(Self.filler, published: Period(iso: "2021-03-04")).published
        #expect(given.value == "2021-03-04")
        #expect(given.basis == .metadata)
        let address = try AnatomyHarness.document(Self.filler, address: "https://example.org/2021/03/04/ice").published
        #expect(address.value == "2021-03-04")
        #expect(address.basis == .address)
    }

    @Test(arguments: [
        ("https://example.org/news/20210304/ice-1", "2021-03-04"), ("https://example.org/2021/03/ice", "2021-03"),
        ("https://example.org/ice-2021-03-04.html", "2021-03-04"), ("https://example.org/id/1234567890", ""),
        ("https://example.org/2021/99/ice", ""), ("https://example.org/1080/04/ice", ""),
    ])
    func `addresses hold dates in known shapes only`(address: String, value: String) {
        #expect(DateCandidates.period(in: address)?.description ?? "" == value)
    }

    @Test func `most of what is told outweighs one slip`() throws {
        func clue(_ first: Day?, _ last: Day?, _ key: String, weight: Int = 1) -> DateClue {
            DateClue(
                (first?.number ?? DateClue.ever)...(last?.number ?? DateClue.never), weight: weight, tokens: 0..<1,
                reason: "", key: key)
        }
        let window = try #require(
            DateWindow([
                clue(Day(2023, 1, 1), nil, "a"), clue(Day(2023, 3, 1), Day(2023, 4, 30), "b", weight: 3),
                clue(nil, Day(2023, 4, 15), "c"), clue(Day(2030, 1, 1), nil, "slip"),
            ]))
        #expect(window.days == Day(2023, 3, 1)!.number...Day(2023, 4, 15)!.number)
        #expect(DateWindow([]) == nil)
    }
}
