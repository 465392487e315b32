extension HouseRule {
    /// A word in Swift can't be corrected by an analyst, and is missing in the next language.
    static let languageWords = HouseRule("words of a language live in Rules, never in Swift") { tree in
        let known = vocabulary(of: tree)
        return ["Intake", "Reading", "Matching", "Checking", "Reporting"]
            .flatMap { tree.files(under: "Sources/\($0)", endingWith: ".swift") }
            .filter { !$0.name.contains("Error") }  // the words of a module's errors are in one file of their own
            .flatMap { file in
                (file.swift?.literals ?? []).compactMap { literal -> Breach? in
                    let word = literal.text.trimmed.lowercased()
                    func breach(_ what: String) -> Breach {
                        Breach(file, literal.line, "\"\(literal.text)\" is a word \(what)")
                    }
                    if word.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isAlphabetic }) {
                        return breach("of a language: it belongs in Rules")
                    }
                    // What is all capitals is a code of a standard: PAST_REF and TH of TIMEX3.
                    let isCode = !literal.text.contains(where: \.isLowercase)
                    guard !literal.isRawValue, !isCode, let home = known[word] else { return nil }
                    return breach("that \(home) already knows: ask the rulebook")
                }
            } + tree.files(under: "Sources/Desk/Templates").compactMap(wordInTemplate)
    }

    /// The first line of a template that has letters outside its tags, blanks and character references.
    private static func wordInTemplate(_ file: SourceFile) -> Breach? {
        var line = 1
        var closing: Character?
        for character in file.content {
            if character == "\n" { line += 1 }
            if character == closing {
                closing = nil
            } else if closing == nil, let mark = ["<": ">", "{": "}", "&": ";"][character] as Character? {
                closing = mark
            } else if closing == nil, character.isLetter {
                return Breach(file, line, "a word of a language: it belongs in Rules/Wordings")
            }
        }
        return nil
    }

    /// Every word that a language file or a wording gives as a value, with the file.
    ///
    /// A word that is also a key of some rule file, or stands in angles or braces in one, is the name of a setting, a slot or
    /// a blank, which Swift has to know.
    private static func vocabulary(of tree: SourceTree) -> [String: String] {
        let ruleFiles = tree.files(under: "Rules", endingWith: ".yaml")
        let texts = ruleFiles.map { ($0, RuleText($0.content)) }
        let names = texts.reduce(into: Set(ruleFiles.map(\.stem) + ["true", "false", "null"])) { names, text in
            names.formUnion(text.1.names.map { $0.lowercased() })
        }
        var known: [String: String] = [:]
        for (file, text) in texts
        where file.path.hasPrefix("Rules/Languages/") || file.path.hasPrefix("Rules/Wordings/") {
            for word in text.values.flatMap(stretches).map({ $0.trimmed.lowercased() })
            where word.filter(\.isLetter).count >= 2 && !names.contains(word) {
                known[word] = file.path
            }
        }
        return known
    }

    /// What stands between the blanks of "{count} of {all} claims".
    private static func stretches(of value: String) -> [String] {
        value.split(separator: "{").enumerated().map { index, piece in
            index == 0 && !value.hasPrefix("{") ? String(piece) : String(piece.drop { $0 != "}" }.dropFirst())
        }
    }
}
