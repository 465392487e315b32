import Domain
import Reporting
import Testing

@Suite struct ComposerTests {
    @Test func `an edition opens with the checked figures, the disputed first, and ends with the open ones`() throws {
        let edition = try SampleEdition().edition
        #expect(edition.sections.count == 3)
        let checked = edition.sections[0].items
        #expect(checked.map(\.verdict) == [.refuted, .supported, nil])
        #expect(checked.map(\.kind) == [.figure, .figure, .comment])
        #expect(checked[0].verdictAtWriting == .refuted)
        #expect(checked[0].cell == "290 billion USD · total trade · China and Russia · 2022")
        let open = edition.sections[2].items[0]
        #expect(open.text == "The queues grew sevenfold")
        #expect(open.missing?.isEmpty == false)
        #expect(open.verdict == nil)
    }

    @Test func `a balance is told as a surplus or a deficit of one country with the other`() throws {
        let sample = try SampleEdition()
        var claim = sample.documents[0].claims[0]
        claim.flow = Flow(from: "CHN", to: "RUS", kind: .balance, goods: "all")
        claim.indicator = "trade-balance"
        claim.form = .level
        claim.direction = .down
        let told = sample.words.statement(of: claim)
        #expect(told.hasPrefix("a deficit of "))
        #expect(told.contains("trade balance · China with Russia"))
        claim.quantity = nil
        claim.direction = .up
        #expect(sample.words.figure(of: claim) == "a surplus")
    }

    @Test func `every figure and quotation is cited, and every comment has a place`() throws {
        let edition = try SampleEdition().edition
        let numbers = Set(edition.citations.map(\.number))
        #expect(edition.citations.map(\.number) == Array(1...edition.citations.count))
        for section in edition.sections {
            #expect(section.items.last?.kind == .comment)
            for item in section.items where item.kind != .comment {
                #expect(!item.citations.isEmpty)
                #expect(numbers.isSuperset(of: item.citations))
            }
        }
    }

    @Test func `a source line leaves out what is unknown and marks an inferred date`() throws {
        let sample = try SampleEdition()
        var document = sample.documents[0].document
        #expect(sample.words.sourceLine(document) == "The year in goods – Harbour Letter – 3–8 May 2024 (inferred)")
        document.outlet = nil
        document.published = .unknown
        #expect(sample.words.sourceLine(document) == "The year in goods")
        document.title = nil
        #expect(sample.words.sourceLine(document) == "note.txt")
    }

    @Test func `the same material gives the same bytes, whatever its order`() throws {
        let sample = try SampleEdition()
        var shuffled = sample
        shuffled.verdicts.reverse()
        shuffled.observations.reverse()
        shuffled.documents[0].claims.reverse()
        for format in EditionFormat.allCases {
            #expect(format.render(sample.edition, sample.words) == format.render(shuffled.edition, sample.words))
        }
    }

    @Test func `an edition of another time is empty`() throws {
        let sample = try SampleEdition()
        #expect(sample.edition(period: Period(year: 2023)).sections.isEmpty)
        #expect(sample.edition(period: Period(iso: "2024-05")).sections.count == 3)
    }

    @Test(arguments: [
        ("2023", "2023"), ("2024-03", "March 2024"), ("2023-01/2023-11", "January–November 2023"),
        ("2024-05-03/2024-05-08", "3–8 May 2024"), ("2023-12-22", "22 December 2023"), ("2021/2023", "2021–2023"),
        ("../2022-02-23", "until 23 February 2022"),
    ])
    func `times are said in words`(iso: String, words: String) throws {
        let period = try #require(Period(iso: iso))
        #expect(try SampleEdition().words.period(period) == words)
    }

    @Test func `figures keep their stated digits`() throws {
        let words = try SampleEdition().words
        #expect(words.quantity(Quantity(value: 218e9, step: 1e9, unit: "USD", hedge: .over)) == "over 218 billion USD")
        #expect(words.quantity(Quantity(value: 26.7, step: 0.1, unit: .percent)) == "26.7 %")
        #expect(words.quantity(Quantity(value: 26.70, step: 0.01, unit: .percent)) == "26.70 %")
        #expect(words.quantity(Quantity(value: -2.9, step: 0.1, unit: .percent)) == "\u{2212}2.9 %")
        #expect(words.quantity(Quantity(value: 12_345, step: 1, unit: .count("lorries"))) == "12\u{202F}345 lorries")
        for odd in [Double.infinity, .nan, 1e300] {
            #expect(!words.quantity(Quantity(value: odd, step: 1, unit: .one)).isEmpty)
        }
    }

    @Test func `every doubt and every label has its words`() throws {
        let words = try SampleEdition().words
        for kind in CaveatKind.allCases { #expect(words.hasSentence("caveat.\(kind.rawValue)"), "\(kind)") }
        for label in VerdictLabel.allCases { #expect(words.hasSentence("edition.label.\(label.rawValue)"), "\(label)") }
        for hedge in Hedge.allCases { #expect(words.hasSentence("edition.hedge.\(hedge.rawValue)"), "\(hedge)") }
        for kind in PartKind.allCases { #expect(words.hasSentence("desk.part.\(kind.rawValue)"), "\(kind)") }
        for form in ClaimForm.allCases { #expect(words.hasSentence("desk.form.\(form.rawValue)"), "\(form)") }
    }
}
