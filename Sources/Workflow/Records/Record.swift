import Domain

/// The records of the contract: one object a line, with the names and meanings that other programs read.
public enum Record {
    static func passage(_ passage: Passage) -> JSON.Members {
        [
            "document": .string(passage.document.text), "start": .int(passage.start), "end": .int(passage.end),
            "exact": .string(passage.exact),
        ]
    }

    /// The rule that read a record: its file, line and checksum.
    static func rule(_ provenance: Provenance?) -> JSON {
        provenance.map { rule in
            .object([
                "file": .string(rule.file), "line": rule.line.map { .int($0) } ?? .null,
                "checksum": .text(rule.checksum?.hex),
            ])
        } ?? .null
    }

    static func caveats(_ caveats: [Caveat]) -> JSON {
        .array(
            caveats.map { caveat in
                .object([
                    "kind": .string(caveat.kind.rawValue), "note": .string(caveat.note),
                    "start": caveat.start.map { .int($0) } ?? .null, "end": caveat.end.map { .int($0) } ?? .null,
                ])
            })
    }

    static func sources(_ chain: [Source]) -> JSON {
        .array(
            chain.map { source in
                .object([
                    "name": .string(source.name), "start": source.start.map { .int($0) } ?? .null,
                    "end": source.end.map { .int($0) } ?? .null, "cue": .text(source.cue), "kind": .text(source.kind),
                ])
            })
    }

    static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }
}
