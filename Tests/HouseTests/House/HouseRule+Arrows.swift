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
