extension HouseRule {
    /// A list in Swift of all types of a module that conform to a protocol.
    private struct Catalog {
        let path: String
        let protocols: Set<String>
        /// What stands behind a type's name in the list.
        let mark: String

        init(_ path: String, of protocols: Set<String>, mark: String = "()") {
            self.path = path
            self.protocols = protocols
            self.mark = mark
        }
    }

    private static let kept = [
        Catalog("Sources/Intake/DocumentFormats.swift", of: ["DocumentFormat"]),
        Catalog("Sources/Checking/Diagnoses.swift", of: ["Slip"]),
        Catalog("Sources/Desk/Routes.swift", of: ["Page"]),
        Catalog("Sources/dyad/DyadCommand.swift", of: ["ParsableCommand", "AsyncParsableCommand"], mark: ".self"),
    ]

    /// Swift finds nothing by itself at run time; the catalogs do, and they are the table of contents.
    static let catalogs = HouseRule("catalogs are complete") { tree in
        kept.flatMap { catalog -> [Breach] in
            let page = tree.file(catalog.path)
            let listed = Set(page?.swift?.tokens.map(\.text) ?? [])
            let folder = catalog.path.split(separator: "/").prefix(2).joined(separator: "/")
            let types = tree.files(under: folder, endingWith: ".swift").filter { $0.path != catalog.path }.flatMap {
                file in
                (file.swift?.declarations ?? []).filter { !catalog.protocols.isDisjoint(with: $0.clause) }
                    .map { (name: $0.name, line: $0.line, file: file) }
            }
            if types.isEmpty, let page {
                let names = catalog.protocols.sorted().joined(separator: ", ")
                return [Breach(page, nil, "lists types of \(names), but none is found: has the protocol another name?")]
            }
            return types.filter { !listed.contains($0.name) }
                .map { Breach($0.file, $0.line, "add the line '\($0.name)\(catalog.mark),' to \(catalog.path)") }
        }
    }
}
