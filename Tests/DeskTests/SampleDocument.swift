import Domain

/// A document under construction: its passages are found by their words.
struct SampleDocument {
    var document: Document
    var readings: DocumentReadings

    init(source: String, title: String?, outlet: String?, published: PublicationDate, text: String) {
        let checksum = Checksum(of: text)
        document = Document(
            id: EntryID(.document, checksum.hex), source: source, media: "text/plain", title: title, outlet: outlet,
            language: "en", text: text, published: published, checksum: checksum)
        readings = DocumentReadings(document: document)
    }

    func passage(_ words: String) -> Passage {
        let positions = TextPositions(document.text)
        let needle = Array(words.utf8)
        let start = positions.bytes.indices.first { positions.bytes[$0...].starts(with: needle) } ?? 0
        return positions.passage(start..<(start + needle.count), in: document.id)
    }

    mutating func add(_ kind: PartKind, _ words: String, source: String? = nil, date: Period? = nil) {
        let passage = passage(words)
        document.parts.append(Part(kind, passage.start, passage.end, source: source, date: date))
        readings.document = document
    }

    mutating func quote(_ words: String, by speaker: String? = nil) {
        readings.quotations.append(Quotation(passage: passage(words), kind: .direct, speaker: speaker))
    }

    @discardableResult
    mutating func claim(
        _ clause: String, figure: String, form: ClaimForm = .level, indicator: String? = "total-trade",
        flow: Flow = Flow(from: "CHN", to: "RUS", kind: .total, goods: "all"), _ quantity: Quantity,
        direction: Direction? = nil, period: Period?, inferred: [String] = [], caveats: [Caveat] = []
    ) -> Claim {
        let claim = Claim(
            passage: passage(clause), figure: passage(figure), form: form, indicator: indicator, flow: flow,
            quantity: quantity, direction: direction, period: period, attribution: [Source(name: "China's customs")],
            inferred: inferred, caveats: caveats,
            provenance: Provenance(file: "Rules/Claims/en/growth-to-total.yaml", line: 3))
        readings.claims.append(claim)
        return claim
    }
}
