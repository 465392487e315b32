extension GeneratedPage {
    /// The words of the field, from the first paragraph above each public type of Domain.
    static let glossary = GeneratedPage("Docs/Glossary.md") { tree in
        let folders = Dictionary(grouping: tree.files(under: "Sources/Domain", endingWith: ".swift"), by: \.folder)
        let chapters = folders.sorted { $0.key < $1.key }.compactMap { folder, files -> String? in
            let entries = files.flatMap(entries)
            guard !entries.isEmpty else { return nil }
            return "## \(folder.split(separator: "/").last ?? "")\n\n" + entries.joined(separator: "\n") + "\n"
        }
        return """
            # Glossary

            The nouns that Dyad speaks in, one file each in `Sources/Domain`. This page is taken from the first lines of those
            files by `make docs`, and a test fails if it lags behind.


            """ + chapters.joined(separator: "\n")
    }

    private static func entries(of file: SourceFile) -> [String] {
        let lines = file.lines
        return lines.indices.compactMap { index in
            let words = lines[index].split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            guard lines[index].hasPrefix("public "),
                let kind = words.firstIndex(where: { ["struct", "enum", "protocol", "actor", "class"].contains($0) }),
                words[..<kind].allSatisfy({ ["public", "final", "indirect"].contains($0) }), kind + 1 < words.count
            else { return nil }
            let above = lines[..<index].reversed().drop { $0.hasPrefix("@") }.prefix { $0.hasPrefix("///") }.reversed()
            let paragraph = above.map { $0.dropFirst(3).trimmed }.prefix { !$0.isEmpty }.joined(separator: " ")
            return "- **\(words[kind + 1])**: \(paragraph)"
        }
    }
}
