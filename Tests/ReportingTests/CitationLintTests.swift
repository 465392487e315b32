import Domain
import Reporting
import Testing

@Suite struct CitationLintTests {
    @Test func `a draft passes`() throws {
        let sample = try SampleEdition()
        #expect(sample.lint.faults(in: sample.edition) == [])
    }

    @Test func `a changed figure is found, in whichever line it stands`() throws {
        let sample = try SampleEdition()
        let changes: [(inout Item) -> Void] = [
            { $0.text = $0.text.replacing("290", with: "209") },
            { $0.cell = $0.cell?.replacing("290", with: "209") },
            { $0.cell = $0.cell?.replacing("2022", with: "2021") },
            { $0.explanation = $0.explanation?.replacing("190.271", with: "190.217") },
            { $0.sourceLine = $0.sourceLine?.replacing("2024", with: "2020") },
            { $0.caveats.append("99") },
        ]
        for change in changes {
            var edition = sample.edition
            change(&edition.sections[0].items[0])
            #expect(edition != sample.edition)
            #expect(!sample.lint.faults(in: edition).isEmpty)
        }
    }

    @Test func `a changed quotation is found even where no figure changes`() throws {
        let sample = try SampleEdition()
        var edition = sample.edition
        edition.sections[1].items[0].text = edition.sections[1].items[0].text.replacing("more", with: "less")
        let faults = sample.lint.faults(in: edition)
        #expect(faults.count == 1)
        #expect(faults.first?.figure.contains("less") == true)
    }

    @Test func `a citation that says what its document doesn't say is found`() throws {
        let sample = try SampleEdition()
        var edition = sample.edition
        edition.citations[0].passage?.exact = "In 2022 it had been 209 billion dollars"
        edition.sections[0].items[0].text = "In 2022 it had been 209 billion dollars"
        #expect(sample.lint.faults(in: edition).contains { $0.citation == 1 })
        edition = sample.edition
        edition.citations[0].passage?.start = Int.max - 1
        #expect(!sample.lint.faults(in: edition).isEmpty)
        edition = sample.edition
        edition.citations[1].observation = EntryID("o0")
        #expect(!sample.lint.faults(in: edition).isEmpty)
    }

    @Test func `an item without its citation is found`() throws {
        let sample = try SampleEdition()
        var edition = sample.edition
        edition.sections[0].items[0].citations = []
        #expect(!sample.lint.faults(in: edition).isEmpty)
        edition.sections[0].items[0].citations = [99]
        #expect(sample.lint.faults(in: edition).contains { $0.citation == 99 })
    }

    @Test func `a figure planted anywhere in a draft is found, whatever it is`() throws {
        let sample = try SampleEdition()
        let seed = UInt64.random(in: 0...UInt64.max)
        var state = seed
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let planted = 10_000 + Int(state >> 33) % 1_000_000
            var edition = sample.edition
            edition.sections[0].items[Int(state >> 60) % 2].explanation = "\(planted)"
            #expect(!sample.lint.faults(in: edition).isEmpty, "seed \(seed): \(planted)")
        }
    }
}
