/// Sentences that are told in several languages, side by side in one file.
struct Translations {
    /// The file.
    let path: String
    /// The languages, the first of which is that of the records.
    let languages: [String]
    /// In which powers of ten amounts of money are told, from the largest, by language.
    let scales: [String: [NumberScale]]
    private let sentences: [String: [String: String]]

    private struct Shape: Decodable {
        var languages: [String]
        var scales: [String: [NumberScale]]
        var sentences: [String: [String: String]]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        path = file.path
        languages = shape.languages
        scales = shape.scales.mapValues { $0.sorted { $0.from > $1.from } }
        sentences = shape.sentences
        for language in languages where scales[language] == nil {
            throw RuleError(
                file: path, line: file.line(of: "scales:"), what: "no scales of \(language)",
                remedy: "Name the words for its powers of ten.")
        }
        for scale in scales.values.joined() where scale.factor.isNaN || scale.factor <= 0 || scale.from.isNaN {
            throw RuleError(
                file: path, line: file.line(of: scale.word), what: "\(scale.word) is no power of ten",
                remedy: "Give it a factor above 0.")
        }
        for (name, wordings) in sentences.sorted(by: { $0.key < $1.key }) {
            if let fault = Self.fault(wordings, languages) {
                throw RuleError(
                    file: path, line: RuleLines(file).line(of: name), what: "\(name): \(fault)",
                    remedy: "Say the sentence in \(languages.joined(separator: ", ")), each with the same blanks.")
            }
        }
    }

    /// The names of the sentences.
    var names: Set<String> { Set(sentences.keys) }

    /// The sentences in one of the languages.
    func sentences(in language: String) -> [String: String] { sentences.compactMapValues { $0[language] } }

    private static func fault(_ wordings: [String: String], _ languages: [String]) -> String? {
        if let missing = languages.first(where: { wordings[$0]?.isEmpty ?? true }) { return "it lacks \(missing)" }
        if let other = wordings.keys.sorted().first(where: { !languages.contains($0) }) {
            return "\(other) is no language here"
        }
        let blanks = SentencePiece.blanks(of: wordings[languages.first ?? ""] ?? "")
        for language in languages.dropFirst() {
            let own = SentencePiece.blanks(of: wordings[language] ?? "")
            if let blank = own.symmetricDifference(blanks).min() { return "{\(blank)} isn't in every language" }
        }
        return nil
    }
}
