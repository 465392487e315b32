extension HouseRule {
    /// Who opens a folder learns in a few lines what it does and where to start.
    static let modulePages = HouseRule("every module has a short README that says what to read first") { tree in
        Module.table.filter { module in tree.program.contains { $0.module == module.name } }.flatMap {
            module -> [Breach] in
            let folder = module.name == "Rules" ? "Rules" : "Sources/\(module.name)"
            guard let page = tree.file("\(folder)/README.md") else {
                return [
                    Breach(
                        "\(folder)/README.md", nil, "missing: what comes in, what goes out, which file to read first")
                ]
            }
            var breaches: [Breach] = []
            if page.lines.count > 15 { breaches.append(Breach(page, nil, "\(page.lines.count) lines (at most 15)")) }
            if !tree.program.contains(where: { $0.module == module.name && page.content.contains($0.name) }) {
                breaches.append(Breach(page, nil, "names no Swift file of the module: say which one to read first"))
            }
            return breaches
        }
    }

    /// A page that lags behind what it is taken from misleads.
    static let generatedPages = HouseRule("the generated pages are up to date") { tree in
        GeneratedPage.all.filter { tree.file($0.path)?.content != $0.content(tree) }
            .map { Breach($0.path, nil, "out of date: run 'make docs'") }
    }
}
