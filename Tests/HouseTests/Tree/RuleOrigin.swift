/// What a rule file says of where it comes from: its key `origin`, or the comment line `# origin: …` of a register.
struct RuleOrigin {
    /// In one line, for print.
    let words: String

    init?(of file: SourceFile) {
        let isRegister = file.name.hasSuffix(".tsv")
        let key = isRegister ? "# origin:" : "origin:"
        let head = isRegister ? file.lines.prefix { $0.hasPrefix("#") } : file.lines[...]
        guard let start = head.firstIndex(where: { $0.hasPrefix(key) }) else { return nil }
        let value = head[start].dropFirst(key.count).trimmed
        if isRegister || !(value.isEmpty || value.hasPrefix("{")) {
            words = value
        } else if value.isEmpty {
            let entries = head[(start + 1)...].prefix { $0.hasPrefix(" ") }
            words = Self.words(entries.map { String($0) })
        } else {
            words = Self.words(Self.entries(of: value.dropFirst().prefix { $0 != "}" }))
        }
        if words.isEmpty { return nil }
    }

    /// The entries of a YAML mapping on one line: between commas, but not within quotes.
    private static func entries(of mapping: some StringProtocol) -> [String] {
        var isQuoted = false
        return mapping.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted
        }
        .map { String($0) }
    }

    /// `made` speaks for itself; the other keys are said.
    private static func words(_ entries: [String]) -> String {
        entries.map { entry in
            let key = entry.prefix { $0 != ":" }.trimmed
            let value = String(entry.drop { $0 != ":" }.dropFirst()).trimmed.filter { $0 != "\"" }
            return key == "made" ? value : key.hasSuffix("from") ? "\(key) \(value)" : "\(key): \(value)"
        }
        .joined(separator: "; ")
    }
}
