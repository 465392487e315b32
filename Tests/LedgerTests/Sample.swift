import Domain

/// Entries to record, made from a key: the same key gives the same entries.
enum Sample {
    static let text = """
        Trade with the neighbour
        From January to November 2023 China's trade with Russia was up 26.7 percent, at over 218 billion USD.
        """

    static func document(_ key: String, text: String = text, title: String? = nil, language: String = "en") -> Document
    {
        let checksum = Checksum(of: key)
        return Document(
            id: EntryID(.document, checksum.hex), source: "\(key).txt", media: "text/plain", title: title,
            language: language, text: text, published: .unknown, checksum: checksum)
    }

    static func passage(_ exact: String, in document: Document, at start: Int = 0) -> Passage {
        Passage(
            document: document.id, start: start, end: start + exact.unicodeScalars.count, exact: exact,
            prefix: "before\u{0}", suffix: "after")
    }

    static func claim(_ value: Double, in document: Document, at start: Int = 0, indicator: String = "trade") -> Claim {
        Claim(
            passage: passage("grew to \(value)", in: document, at: start),
            figure: passage("\(value)", in: document, at: start + 8), form: .level, indicator: indicator,
            flow: Flow(from: "CHN", to: "RUS", kind: .total),
            quantity: Quantity(
                value: value, step: 1, unit: "USD", hedge: .over, interval: Interval(value, .infinity, lowOpen: true)),
            period: Period(year: 2023, months: 1...11), caveats: [Caveat(.unitInferred, "\(value)")],
            provenance: Provenance(file: "Claims/en/growth.yaml", line: 3))
    }

    static func readings(_ key: String, values: [Double] = [218], text: String = text) -> DocumentReadings {
        let document = document(key, text: text)
        let words = passage("over 218 billion USD", in: document, at: 40)
        return DocumentReadings(
            document: document,
            times: [TimeExpression(passage: words, kind: .date, value: "2023", period: Period(year: 2023))],
            quantities: [QuantityMention(passage: words, quantity: Quantity(value: 218, step: 1, unit: "USD"))],
            quotations: [Quotation(passage: words, kind: .direct, speaker: "an official", cue: "said")],
            attributions: [Attribution(passage: words, chain: [Source(name: "Customs", kind: "statistics")])],
            claims: values.enumerated().map { claim($1, in: document, at: 100 * $0) },
            mentions: [Mention(passage: words, entity: "CHN", name: "China", kind: .country)])
    }

    static func observation(
        _ value: Double, month: Int = 1, indicator: String = "trade", line: Int = 1
    ) -> Observation {
        Observation(
            source: "customs", indicator: indicator, flow: Flow(from: "CHN", to: "RUS", kind: .total, goods: "all"),
            period: Period(year: 2023, months: 1...month) ?? Period(day: Day(number: 0)), measure: .level,
            quantity: Quantity(value: value, step: 1, unit: "USD"), currency: "USD",
            vintage: Vintage(earliest: Day(number: 19_000), latest: Day(number: 19_010), first: true),
            provenance: Provenance(file: "facts.csv", line: line, checksum: Checksum(of: "facts.csv")))
    }

    static func verdict(_ claim: Claim, _ label: VerdictLabel, atWriting: Bool = false, day: Int = 19_700) -> Verdict {
        Verdict(
            claim: claim.id, label: label, basis: .statistics, origins: 1, low: 218, high: .infinity, margin: 0,
            evidence: [observation(218).id], explanation: "218 = 218", asOf: Day(number: day), atWriting: atWriting)
    }

    static func edition(_ name: String, _ title: String) -> Edition {
        Edition(
            name: name, title: title, period: nil,
            sections: [Section(title: "Figures", items: [Item(kind: .figure, text: "218", citations: [1])])],
            citations: [Citation(number: 1, observation: observation(218).id, label: "Customs", link: "/")])
    }
}
