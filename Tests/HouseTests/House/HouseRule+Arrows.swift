extension HouseRule {
    /// SwiftPM lets a target import what it never declared, so the arrows are kept here.
    static let arrows = HouseRule("imports point down, never sideways") { tree in
        tree.files(under: "Sources").compactMap(\.module).uniqued
            .filter { Module.named($0) == nil && !Module.cLibraries.contains($0) }
            .map { Breach("Sources/\($0)", nil, "no floor: add it to Tests/HouseTests/House/Module.swift") }
            + tree.program.flatMap { file -> [Breach] in
                guard let module = file.module.flatMap(Module.named) else { return [] }
                return file.swift?.imports.compactMap { imported in
                    guard let other = Module.named(imported.module), !module.imports.contains(other.name) else {
                        return nil
                    }
                    let allowed = module.imports.sorted().joined(separator: ", ")
                    return Breach(
                        file, imported.line,
                        "\(module.name) (floor \(module.floor)) may not import \(other.name) (floor \(other.floor)); "
                            + "it may import \(allowed.isEmpty ? "nothing of ours" : allowed)")
                } ?? []
            }
    }

    /// What the tests hold the code to is what the compiler is told and the reader sees.
    static let oneTable = HouseRule("Package.swift and ARCHITECTURE.md tell the arrows alike") { tree in
        [(path: "Package.swift", read: targets(in:)), (path: "ARCHITECTURE.md", read: rows(in:))].flatMap {
            page -> [Breach] in
            guard let file = tree.file(page.path) else { return [] }
            let lists = page.read(file.content)
            return Module.table.filter { module in
                // The name comes first, the modules of ours among the rest are what it may import.
                let list = lists.first { $0.first == module.name } ?? []
                return Set(list.filter { $0 != module.name && Module.named($0) != nil }) != module.imports
                    || list.isEmpty
            }
            .map { module in
                let wanted = module.imports.sorted().joined(separator: ", ")
                return Breach(
                    file, nil, "\(module.name) should import \(wanted): so says Tests/HouseTests/House/Module.swift")
            }
        }
    }

    /// The strings of each target that isn't one of tests.
    private static func targets(in package: String) -> [[String]] {
        let program = package.prefix(upTo: package.firstRange(of: "tests(of: \"")?.lowerBound ?? package.endIndex)
        return program.split(separator: "library(").flatMap { $0.split(separator: ".target(") }
            .flatMap { $0.split(separator: ".executableTarget(") }
            .map { piece in
                piece.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            }
    }

    /// The words of each row of the table, but for the sentence in its second column.
    private static func rows(in page: String) -> [[String]] {
        page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { row in
            let cells = row.split(separator: "|").map { String($0) }
            return (cells.prefix(1) + cells.dropFirst(2)).flatMap { cell in
                cell.split { !$0.isLetter }.map { String($0) }
            }
        }
    }

    /// A package that only one module knows can be replaced there.
    static let homes = HouseRule("a third-party package has one home") { tree in
        let imports = tree.program.flatMap { file in
            (file.swift?.imports ?? []).map { (file: file, module: $0.module, line: $0.line) }
        }
        let strays = imports.compactMap { imported -> Breach? in
            guard Module.named(imported.module) == nil, !Module.toolchain.contains(imported.module) else { return nil }
            let homes = Module.table.filter { $0.packages.contains(imported.module) }.map(\.name)
            if homes.contains(imported.file.module ?? "") { return nil }
            return Breach(
                imported.file, imported.line,
                homes.isEmpty
                    ? "\(imported.module) has no home: name one in Tests/HouseTests/House/Module.swift"
                    : "\(imported.module) may only be imported by \(homes.joined(separator: ", "))")
        }
        let secondDoors = Module.cLibraries.sorted().flatMap { library in
            imports.filter { $0.module == library }.dropFirst().map {
                Breach($0.file, $0.line, "\(library) is imported by one file only, and another one does already")
            }
        }
        return strays + secondDoors + digestElsewhere(imports)
    }

    /// Domain's single C import, so that the nouns stay free of libraries (Docs/Decisions/0004).
    private static func digestElsewhere(_ imports: [(file: SourceFile, module: String, line: Int)]) -> [Breach] {
        imports.filter { $0.module == "COpenSSL" && $0.file.path != "Sources/Domain/Ledger/Checksum.swift" }
            .map { Breach($0.file, $0.line, "COpenSSL belongs in Sources/Domain/Ledger/Checksum.swift alone") }
    }
}
