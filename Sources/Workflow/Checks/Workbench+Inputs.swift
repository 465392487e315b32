public import Domain
import Rules

extension Workbench {
    /// What a verdict was worked out from, as records with checksums: documents, tables of figures, and rule files.
    ///
    /// Two machines that print the same list of a verdict have had the same before them.
    public func inputs(of verdict: Verdict) async throws -> [JSON] {
        let used = Set([verdict.claim] + verdict.evidence)
        let claims = try await ledger.claims().filter { used.contains($0.id) }
        let observations = try await ledger.observations().filter { used.contains($0.id) }
        let texts = Set(claims.map(\.passage.document))
        let documents = try await ledger.documents().filter { texts.contains($0.id) }
        var inputs = documents.map { Self.input("document", $0.source, $0.checksum) }
        inputs += observations.map {
            Self.input("observation", $0.provenance.place, $0.provenance.checksum, entry: $0.id)
        }
        let root = RuleFile.builtInRoot + "/"
        let read = (claims.map(\.provenance) + observations.map(\.provenance)).map(\.file)
        let indicators = Set(claims.compactMap(\.indicator) + observations.map(\.indicator))
        let named =
            indicators.map { "Indicators/\($0).yaml" } + rulebook.sources.map(\.file.path)
            + rulebook.files.keys.filter { $0.hasPrefix("Dyads/") || $0.hasPrefix("Wordings/") }
            + read.map { $0.hasPrefix(root) ? String($0.dropFirst(root.count)) : $0 }
        inputs += Set(named).sorted().compactMap { path in
            rulebook.files[path].map { Self.input("rule", root + path, $0.checksum) }
        }
        var seen: Set<String> = []
        return inputs.filter { seen.insert($0.line).inserted }
    }

    /// - Parameter entry: the name of a figure, which is a digest of what it says; a table taken in has no other.
    private static func input(_ kind: String, _ name: String, _ checksum: Checksum?, entry: EntryID? = nil) -> JSON {
        .object([
            "type": "input", "kind": .string(kind), "name": .string(name), "checksum": .text(checksum?.hex),
            "entry": .text(entry?.text),
        ])
    }
}
