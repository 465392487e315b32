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

    @Test func `registers are in order and their rows hold`() throws {
        let rules = AnatomyHarness.rules
        #expect(rules.offices.terms.count > 80)
        #expect(rules.events.events.count > 60)
        for term in rules.offices.terms { if let to = term.to { #expect(term.from < to, "offices.tsv:\(term.line)") } }
        for event in rules.events.events {
            #expect(event.from <= event.to, "events.tsv:\(event.line)")
            if let announced = event.announced { #expect(announced <= event.from, "events.tsv:\(event.line)") }
        }
        for release in rules.releases.releases {
            let end = try #require(release.period.end)
            #expect(end < release.released, "releases.tsv:\(release.line)")
            #expect(release.released.number - end.number < 60, "releases.tsv:\(release.line)")
        }
        let april = rules.releases.releases.first { $0.value == nil && $0.period.description == "2024-04" }
        #expect(april?.released == Day(2024, 5, 9))
    }
}
