public import Domain

extension Record {
    /// Everything that was read out of a document, the document itself first.
    /// - Parameters:
    ///   - explain: whether to add the rule file and line that read each.
    ///   - cluster: the name that claims of the same cell and value share.
    public static func all(_ readings: DocumentReadings, explain: Bool, cluster: (Claim) -> String?) -> [JSON] {
        let positions = TextPositions(readings.document.text)
        var all = [document(readings.document)]
        for found in readings.document.parts { all.append(part(found, of: readings.document, positions)) }
        for found in readings.times { all.append(time(found, explain: explain)) }
        for found in readings.quantities { all.append(quantity(found, explain: explain)) }
        for found in readings.quotations { all.append(quotation(found, explain: explain)) }
        for found in readings.attributions { all.append(attribution(found, explain: explain)) }
        for found in readings.claims { all.append(claim(found, explain: explain, cluster: cluster(found))) }
        for found in readings.mentions { all.append(mention(found)) }
        for found in readings.document.caveats { all.append(caveat(found, of: readings.document)) }
        return all
    }

    /// The `document` record.
    public static func document(_ document: Document) -> JSON {
        .object([
            "type": "document", "id": .string(document.id.text), "source": .string(document.source),
            "media": .string(document.media), "title": .text(document.title), "authors": strings(document.authors),
            "outlet": .text(document.outlet), "language": .string(document.language), "text": .string(document.text),
            "published": published(document.published), "address": .text(document.address),
        ])
    }

    static func published(_ date: PublicationDate) -> JSON {
        .object([
            "value": .text(date.value), "precision": .text(date.precision), "basis": .string(date.basis.rawValue),
            "earliest": .text(date.earliest?.description), "latest": .text(date.latest?.description),
            "evidence": .array(
                date.evidence.map { evidence in
                    .object([
                        "exact": .string(evidence.exact), "reason": .string(evidence.reason),
                        "start": evidence.start.map { .int($0) } ?? .null,
                        "end": evidence.end.map { .int($0) } ?? .null,
                        "earliest": .text(evidence.earliest?.description),
                        "latest": .text(evidence.latest?.description),
                    ])
                }),
            "rejected": .array(
                date.rejected.map { .object(["value": .string($0.value), "reason": .string($0.reason)]) }),
        ])
    }

    static func part(_ part: Part, of document: Document, _ positions: TextPositions) -> JSON {
        let bytes = positions.byte(at: part.start)..<max(positions.byte(at: part.start), positions.byte(at: part.end))
        return .object([
            "type": "part", "document": .string(document.id.text), "start": .int(part.start), "end": .int(part.end),
            "exact": .string(positions.string(bytes)), "kind": .string(part.kind.rawValue),
            "source": .text(part.source), "author": .text(part.author), "date": .text(part.date?.description),
            "language": .text(part.language), "level": part.level.map { .int($0) } ?? .null,
            "inline": .bool(part.inline),
        ])
    }

    static func caveat(_ caveat: Caveat, of document: Document) -> JSON {
        .object([
            "type": "caveat", "document": .string(document.id.text), "kind": .string(caveat.kind.rawValue),
            "note": .string(caveat.note), "start": caveat.start.map { .int($0) } ?? .null,
            "end": caveat.end.map { .int($0) } ?? .null,
        ])
    }
}

extension Record {
    /// A document in one line of a list.
    public static func summary(_ document: Document) -> JSON {
        .object([
            "type": "document", "id": .string(document.id.text), "source": .string(document.source),
            "title": .text(document.title), "language": .string(document.language), "media": .string(document.media),
            "published": .text(document.published.value), "basis": .string(document.published.basis.rawValue),
        ])
    }
}
