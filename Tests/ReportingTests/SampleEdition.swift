import Domain
import Reporting
import Rules

/// What the tests draft editions from: one note with a true, a false and an open figure, and the customs' prints.
struct SampleEdition {
    let rulebook: Rulebook
    var documents: [DocumentReadings]
    var verdicts: [Verdict] = []
    var observations: [Observation]

    var words: FigureWords { FigureWords(rulebook) }

    var edition: Edition { edition() }

    func edition(period: Period? = nil) -> Edition {
        Composer(rulebook).edition(
            named: "sample", documents: documents, verdicts: verdicts, observations: observations, period: period)
    }

    var lint: CitationLint {
        CitationLint(words, documents: documents, verdicts: verdicts, observations: observations)
    }

    /// The note; `words` are put where a reader of the web would put an attack.
    init(hostile words: String = "") throws {
        rulebook = try Rulebook.load()
        let quotation = "“We sell each other more than we did a year ago\(words),”"
        let text = """
            Trade between China and Russia came to 240.1 billion dollars in 2023\(words).
            \(quotation) said a deputy minister.
            In 2022 it had been 290 billion dollars.
            The queues grew sevenfold.
            """
        let checksum = Checksum(of: text)
        let day = Day(2024, 5, 3)
        let document = Document(
            id: EntryID(.document, checksum.hex), source: "note.txt", media: "text/plain",
            title: "The year in goods\(words)", outlet: "Harbour Letter", language: "en", text: text,
            published: PublicationDate(value: "2024-05", basis: .inferred, earliest: day, latest: Day(2024, 5, 8)),
            checksum: checksum)
        let positions = TextPositions(text)
        func passage(_ words: String) -> Passage {
            let needle = Array(words.utf8)
            let start = positions.bytes.indices.first { positions.bytes[$0...].starts(with: needle) } ?? 0
            return positions.passage(start..<(start + needle.count), in: document.id)
        }
        func claim(_ clause: String, _ figure: String, _ quantity: Quantity, year: Int?) -> Claim {
            Claim(
                passage: passage(clause), figure: passage(figure), form: year == nil ? .multiple : .level,
                indicator: year == nil ? nil : "total-trade",
                flow: Flow(from: "CHN", to: "RUS", kind: .total, goods: "all"), quantity: quantity,
                period: year.flatMap { Period(year: $0) }, provenance: Provenance(file: "Rules/Claims/en/level.yaml"))
        }
        let level = claim(
            "Trade between China and Russia came to 240.1 billion dollars in 2023\(words)", "240.1 billion dollars",
            Quantity(value: 240.1e9, step: 1e8, unit: "USD"), year: 2023)
        let slip = claim(
            "In 2022 it had been 290 billion dollars", "290 billion dollars",
            Quantity(value: 290e9, step: 1e9, unit: "USD"), year: 2022)
        let open = claim("The queues grew sevenfold", "sevenfold", Quantity(value: 7, step: 1, unit: .ratio), year: nil)
        observations = [(2022, 190_271e6), (2023, 240_110e6)].compactMap { year, value in
            Period(year: year).map { period in
                let printed = Day(year + 1, 1, 12) ?? Day(number: 0)
                return Observation(
                    source: "gacc", indicator: "total-trade", flow: level.flow, period: period, measure: .level,
                    quantity: Quantity(value: value, step: 1e6, unit: "USD"), currency: "USD",
                    vintage: Vintage(earliest: printed, latest: printed, first: true),
                    address: "http://www.customs.gov.cn/\(year)", provenance: Provenance(file: "customs.csv"))
            }
        }
        documents = [
            DocumentReadings(
                document: document,
                quotations: [
                    Quotation(passage: passage(quotation), kind: .direct, speaker: "a deputy minister\(words)")
                ],
                claims: [level, slip, open])
        ]
        for atWriting in [true, false] {
            let asOf = Day(atWriting ? 2024 : 2025, 5, 3) ?? Day(number: 0)
            verdicts += [
                Verdict(
                    claim: level.id, label: .supported, evidence: [observations[1].id],
                    explanation: "240.05 ≤ 240.110 < 240.15: fits", asOf: asOf, atWriting: atWriting),
                Verdict(
                    claim: slip.id, label: .refuted, evidence: [observations[0].id],
                    explanation: "289.5 > 190.271: apart", asOf: asOf, atWriting: atWriting),
            ]
        }
    }
}
