import Domain
import Reporting
import Rules

/// A small ledger: one sober document, one with a slip in it, one that is hostile from end to end.
enum Samples {
    static let hostile =
        "<script>alert(1)</script>\"><img src=x onerror=alert(2)> {{view}} {{{markup}}} \"\u{301} onload=\"alert(3)"

    static var customs: [Observation] {
        func total(_ year: Int, _ months: ClosedRange<Int>, _ value: Double, address: String?) -> Observation? {
            guard let period = Period(year: year, months: months), let day = period.end?.adding(days: 7) else {
                return nil
            }
            return Observation(
                source: "gacc", indicator: "total-trade",
                flow: Flow(from: "CHN", to: "RUS", kind: .total, reporter: "CHN", goods: "all"), period: period,
                measure: .level, quantity: Quantity(value: value, step: 1e6, unit: "USD"), currency: "USD",
                vintage: Vintage(earliest: day, latest: day, first: true), address: address,
                provenance: Provenance(file: "customs.csv", line: year))
        }
        return [
            total(2023, 1...11, 218_176e6, address: "http://www.customs.gov.cn/customs/302249/index.html"),
            total(2022, 1...11, 172_406e6, address: "https://example.org/?a=1&b=\"><script>"),
            total(2023, 1...12, 240_110e6, address: "javascript:alert(4)"),
        ].compactMap { $0 }
    }

    static var sober: SampleDocument {
        let report =
            "From January to November China's trade with Russia was up 26.7 percent, at over 218 billion USD, "
            + "customs figures show. Lorries queue at the crossings again, and the yards "
            + "on both banks of the Amur are full."
        let rumour =
            "A dealer put the whole year at 24 billion dollars, which few in the trade believe.\n"
            + "He was seven times busier than before."
        let quotation = "“We have more to sell to each other than we did a year ago,” a deputy minister told the fair."
        let day = Day(2023, 12, 22)
        var sample = SampleDocument(
            source: "trade-note.txt", title: "Trade at a new height", outlet: "Harbour Letter",
            published: PublicationDate(
                value: "2023-12-22", basis: .stated, earliest: day, latest: day,
                evidence: [
                    DateEvidence(
                        exact: "22 December 2023", start: 0, end: 16, earliest: day, latest: day, reason: "date line")
                ]),
            text: """
                22 December 2023
                Trade at a new height
                \(report)
                \(quotation)
                \(rumour)
                Great letter, thank you!
                """)
        sample.add(.dateline, "22 December 2023")
        sample.add(.title, "Trade at a new height\n")
        sample.add(.ownText, report)
        sample.add(.quotedPassage, quotation, source: "Fair Daily", date: Period(iso: "2023-12-20"))
        sample.add(.ownText, rumour)
        sample.add(.readerComment, "Great letter, thank you!")
        sample.quote("“We have more to sell to each other than we did a year ago,”", by: "a deputy minister")
        return sample
    }

    /// Everything at once: documents with claims, statistics, verdicts and an edition.
    static func fill(_ ledger: any Ledger, _ rulebook: Rulebook) async throws {
        var sober = sober
        let months = Period(year: 2023, months: 1...11)
        let clause =
            "From January to November China's trade with Russia was up 26.7 percent, at over 218 billion USD"
        let level = sober.claim(
            clause, figure: "over 218 billion USD",
            Quantity(value: 218e9, step: 1e9, unit: "USD", hedge: .over), period: months, inferred: ["flow.reporter"])
        let growth = sober.claim(
            clause, figure: "26.7 percent", form: .change, Quantity(value: 26.7, step: 0.1, unit: .percent),
            direction: .up, period: months)
        let slip = sober.claim(
            "A dealer put the whole year at 24 billion dollars", figure: "24 billion dollars",
            Quantity(value: 24e9, step: 1e9, unit: "USD"), period: Period(year: 2023), inferred: ["period"],
            caveats: [Caveat(.periodInferred), Caveat(.anonymousSource, "a dealer")])
        sober.claim(
            "He was seven times busier than before", figure: "seven times", form: .multiple, indicator: nil,
            flow: Flow(), Quantity(value: 7, step: 1, unit: .ratio), period: nil,
            caveats: [Caveat(.indicatorUnresolved)])
        let customs = customs
        let written = Day(2023, 12, 22) ?? Day(number: 0)
        let now = Day(2025, 11, 1) ?? Day(number: 0)
        var verdicts: [Verdict] = []
        for (day, atWriting) in [(written, true), (now, false)] {
            verdicts += [
                Verdict(
                    claim: level.id, label: .supported, basis: .statistics, origins: 1, low: 218.1755e9,
                    high: 218.1765e9, margin: 0, evidence: [customs[0].id],
                    explanation: "China customs, January–November 2023: 218.176 billion USD\n218 < 218.176 ≤ 219: fits",
                    asOf: day, atWriting: atWriting),
                Verdict(
                    claim: growth.id, label: .supported, basis: .statistics, origins: 1, low: 26.54, high: 26.56,
                    evidence: [customs[0].id, customs[1].id],
                    explanation: "172.406 × 1.267 = 218.438\nprinted 218.176: fits with a revised base", asOf: day,
                    atWriting: atWriting),
            ]
        }
        verdicts += [
            Verdict(
                claim: slip.id, label: .notEnoughEvidence, explanation: "", asOf: written, atWriting: true,
                missing: "The total of the year had not been published yet."),
            Verdict(
                claim: slip.id, label: .refuted, basis: .statistics, origins: 1, low: 240.1095e9, high: 240.1105e9,
                margin: 215.6e9, evidence: [customs[2].id, level.id],
                explanation: "China customs, 2023: 240.110 billion USD\n24.5 < 240.1095: apart",
                diagnosis: Diagnosis(kind: "magnitude", fit: "240 billion"), asOf: now, atWriting: false),
        ]
        try await ledger.record(sober.readings)
        try await ledger.record(hostileReadings)
        try await ledger.record(customs)
        try await ledger.record(verdicts)
        try await ledger.record(
            Composer(rulebook).edition(
                named: "2023-12", documents: [sober.readings, hostileReadings], verdicts: verdicts,
                observations: customs))
    }

    static var hostileReadings: DocumentReadings {
        var sample = SampleDocument(
            source: hostile, title: hostile, outlet: hostile,
            published: PublicationDate(
                value: hostile, basis: .inferred, earliest: Day(2024, 5, 3), latest: Day(2024, 5, 8),
                evidence: [DateEvidence(exact: hostile, start: 0, end: 9, earliest: nil, latest: nil, reason: hostile)],
                rejected: [RejectedDate(value: hostile, reason: hostile)]),
            text: "\(hostile)\nTrade hit 245 \(hostile) billion\n“\(hostile)”")
        sample.document.authors = [hostile]
        sample.document.address = "javascript:alert(5)"
        sample.document.caveats = [Caveat(.garbledText, hostile)]
        sample.readings.document = sample.document
        sample.quote("“\(hostile)”", by: hostile)
        sample.claim(
            "Trade hit 245 \(hostile) billion", figure: "245", indicator: hostile,
            Quantity(value: 245e9, step: 1e9, unit: Unit(hostile)), period: nil, inferred: [hostile],
            caveats: [Caveat(.anchorUnknown, hostile)])
        return sample.readings
    }
}
