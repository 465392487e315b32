extension SwiftText {
    /// A type or an extension at the outermost level of a file.
    struct Declaration: Sendable {
        enum Kind: Sendable { case type, `extension` }

        let kind: Kind
        let name: String
        let line: Int
        /// What stands between the name and the brace: the protocols that it conforms to, and a few words more.
        let clause: Set<String>
        /// Whether nothing outside the file can see it, or, of an extension, anything it adds.
        let isPrivate: Bool
    }

    /// The types and extensions at the outermost level, in order.
    var declarations: [Declaration] {
        let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "extension"]
        return tokens.indices.dropLast().compactMap { index in
            let token = tokens[index]
            let named = tokens[index + 1].text
            guard token.depth == 0, kinds.contains(token.text), named.first?.isLetter == true, named != "func",
                index == 0 || !["import", "."].contains(tokens[index - 1].text)
            else { return nil }
            let isExtension = token.text == "extension"
            return Declaration(
                kind: isExtension ? .extension : .type, name: named, line: token.line,
                clause: Set(tokens[(index + 2)...].prefix { $0.text != "{" }.map(\.text)),
                isPrivate: isExtension ? addsOnlyPrivateMembers(at: index) : isPrivate(at: index))
        }
    }

    /// The names of all types, nested ones too.
    var typeNames: [(name: String, line: Int)] {
        let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        return tokens.indices.dropLast()
            .filter { kinds.contains(tokens[$0].text) && tokens[$0 + 1].text.first?.isUppercase == true }
            .map { (tokens[$0 + 1].text, tokens[$0].line) }
    }

    /// Whether the declaration whose keyword stands here is private to its file.
    private func isPrivate(at keyword: Int) -> Bool {
        let modifiers: Set = [
            "public", "package", "internal", "private", "fileprivate", "final", "indirect", "static", "mutating",
            "nonisolated", "class", "lazy", "convenience", "override", "set", "(", ")",
        ]
        return tokens[..<keyword].reversed().prefix { modifiers.contains($0.text) }
            .contains { $0.text == "private" || $0.text == "fileprivate" }
    }

    /// Whether the extension that begins here adds no conformance and nothing that other files can use.
    private func addsOnlyPrivateMembers(at keyword: Int) -> Bool {
        guard let brace = tokens[keyword...].firstIndex(where: { $0.text == "{" }) else { return false }
        if tokens[keyword..<brace].contains(where: { $0.text == ":" }) { return false }
        if isPrivate(at: keyword) { return true }
        let end = tokens[(brace + 1)...].firstIndex { $0.text == "}" && $0.depth == 0 } ?? tokens.endIndex
        let members: Set = ["func", "var", "let", "init", "subscript", "typealias", "struct", "enum", "case"]
        return (brace..<end)
            .filter { tokens[$0].depth == 1 && members.contains(tokens[$0].text) && tokens[$0 - 1].text != "." }
            .allSatisfy(isPrivate(at:))
    }
}
