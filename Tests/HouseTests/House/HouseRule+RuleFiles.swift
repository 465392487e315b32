extension HouseRule {
    /// A rule without an origin can't be trusted, and one without an example can't be tested.
    static let ruleFiles = HouseRule("every rule file states its origin and has an example") { tree in
        let rules = tree.ruleFiles.filter { $0.name.hasSuffix(".yaml") && !$0.path.hasPrefix("Rules/Wordings/") }
        return tree.ruleFiles.filter { RuleOrigin(of: $0) == nil }.map { file in
            file.name.hasSuffix(".tsv")
                ? Breach(file, nil, "no origin: open with comment lines, one of them '# origin: …'")
                : Breach(file, nil, "no origin: add 'origin: { made: …, from: … }'")
        }
            + rules.filter { !hasExamples($0) }.map {
                Breach($0, nil, "no example: add 'examples:' with at least one entry; it is the rule's test")
            }
    }

    /// Whether the file has the key `examples` at its outermost level with something behind it.
    private static func hasExamples(_ file: SourceFile) -> Bool {
        let lines = file.lines.filter { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("#") }
        guard let start = lines.firstIndex(where: { $0.hasPrefix("examples:") }) else { return false }
        let value = lines[start].drop { $0 != ":" }.dropFirst().trimmed
        if !value.isEmpty { return !["[]", "{}", "~", "null", "\"\""].contains(value) }
        return start + 1 < lines.count && (lines[start + 1].hasPrefix(" ") || lines[start + 1].hasPrefix("- "))
    }
}
