extension GeneratedPage {
    /// Where the rules come from, by the `origin` of each file.
    static let sources = GeneratedPage("Docs/Sources.md") { tree in
        let folders = Dictionary(grouping: tree.ruleFiles) { $0.path.split(separator: "/")[1] }
        let chapters = folders.sorted { $0.key < $1.key }.map { folder, files in
            let entries = files.map { file in
                let path = file.path.dropFirst("Rules/\(folder)/".count)
                return "- `\(path)`: \(RuleOrigin(of: file)?.words ?? "unknown")\n"
            }
            return "## \(folder)\n\n" + entries.joined()
        }
        return """
            # Sources

            Where what Dyad knows comes from: the `origin` of every file in `Rules`. This page is gathered by `make docs`, and a
            test fails if it lags behind. The figures of `Samples` have their addresses beside them.


            """ + chapters.joined(separator: "\n")
    }
}
