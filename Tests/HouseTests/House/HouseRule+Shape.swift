extension HouseRule {
    /// A reader finds a type by its name.
    static let typeFiles = HouseRule("one type, one file, same name") { tree in
        tree.program.flatMap { file -> [Breach] in
            let declared = file.swift?.declarations ?? []
            let types = declared.filter { $0.kind == .type && !$0.isPrivate }
            let ownTypes = Set(declared.filter { $0.kind == .type }.map(\.name))
            let strays = types.filter { $0.name != file.stem }.map {
                Breach(file, $0.line, "\($0.name) belongs in a file of its own, \($0.name).swift")
            }
            let extensions = declared.filter {
                $0.kind == .extension && !$0.isPrivate && $0.name != file.subject && !ownTypes.contains($0.name)
            }
            return strays
                + extensions.map {
                    Breach(file, $0.line, "what others see of \($0.name) belongs in \($0.name)+Topic.swift")
                }
        }
    }

    /// What doesn't fit on a few screens, or a folder that doesn't fit in one glance, is several things.
    static let sizes = HouseRule("files hold at most 400 lines, folders 12 files") { tree in
        let written = ["Sources", "Rules/Loading", "Tests"].flatMap { tree.files(under: $0) }
        let long = written.filter { file in
            ["swift", "c", "h", "py", "css", "js", "mustache"].contains { file.name.hasSuffix(".\($0)") }
        }
        .filter { $0.lines.count > 400 }
        .map { Breach($0, nil, "\($0.lines.count) lines: split it by topic (at most 400)") }
        let folders = Dictionary(grouping: written.filter { $0.name != "README.md" }, by: \.folder)
        let full = folders.filter { folder, files in
            files.count > 12 && !["Formats", "Diagnoses"].contains { folder.hasSuffix("/\($0)") }
        }
        .map { Breach($0.key, nil, "\($0.value.count) files: group them in folders (at most 12)") }
        return long + full.sorted { $0.path < $1.path }
    }

    /// These words say nothing about what a thing is.
    static let names = HouseRule("no empty words in names") { tree in
        let swift = ["Sources", "Rules/Loading", "Tests"].flatMap { tree.files(under: $0, endingWith: ".swift") }
        return swift.flatMap { file -> [Breach] in
            let types = (file.swift?.typeNames ?? []).filter { $0.name != file.stem }
            return ([(name: file.stem, line: 1)] + types).compactMap { named in
                guard !fieldTerms.contains(named.name),
                    let word = camelWords(of: named.name).first(where: emptyWords.contains)
                else { return nil }
                return Breach(file, named.line, "\"\(word)\" in \(named.name) says nothing: name the thing")
            }
        }
    }

    private static let emptyWords: Set = [
        "Manager", "Helper", "Helpers", "Utility", "Utilities", "Utils", "Common", "Base", "Core", "Service",
        "Processor", "Handler", "Impl", "New", "Misc",
    ]

    /// In statistics a comparison has a base, and a growth a base period.
    private static let fieldTerms: Set = ["ComparisonBase", "BasePeriod", "RevisedBase"]

    private static func camelWords(of name: String) -> [String] {
        name.reduce(into: [""]) { words, character in
            if character.isUppercase || !character.isLetter { words.append("") }
            words[words.count - 1].append(character)
        }
    }
}
