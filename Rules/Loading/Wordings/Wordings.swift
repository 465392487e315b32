/// The sentences that Dyad prints in one language, by name.
public struct Wordings: Sendable {
    /// The language, an ISO 639-1 code.
    public let language: String
    /// In which powers of ten amounts of money are told, from the largest.
    let scales: [NumberScale]
    private let sentences: [String: String]

    private struct Shape: Decodable {
        var language: String
        var sentences: [String: String]
    }

    /// The sentences of a file and those that are told in several languages.
    init(_ file: RuleFile, _ translations: Translations) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        if let twice = shape.sentences.keys.filter(translations.names.contains).min() {
            throw RuleError(
                file: file.path, line: file.line(of: "\(twice):"), what: "\(twice) stands in \(translations.path), too",
                remedy: "Delete it in one of the two.")
        }
        language = shape.language
        scales = translations.scales[language] ?? []
        sentences = shape.sentences.merging(translations.sentences(in: language)) { own, _ in own }
    }

    /// The sentences that are told in another language; those that are not are told as before.
    func translated(_ translations: Translations, into language: String) -> Wordings {
        Wordings(
            language: language, scales: translations.scales[language] ?? [],
            sentences: sentences.merging(translations.sentences(in: language)) { _, translated in translated })
    }

    private init(language: String, scales: [NumberScale], sentences: [String: String]) {
        self.language = language
        self.scales = scales
        self.sentences = sentences
    }

    /// A sentence with its blanks filled: `{value}` becomes the value of that name.
    ///
    /// A name without a sentence is printed itself, so that a gap is seen.
    public func callAsFunction(_ name: String, _ values: [String: String] = [:]) -> String {
        var filled = ""
        // One pass, so that braces within a value are never taken for blanks.
        for piece in pieces(of: name) {
            switch piece {
            case .words(let words): filled += words
            case .blank(let key): filled += values[key] ?? "{\(key)}"
            }
        }
        return filled
    }

    /// Whether there is a sentence of that name.
    public func has(_ name: String) -> Bool { sentences[name] != nil }

    /// The words and the blanks of a sentence, in order.
    func pieces(of name: String) -> [SentencePiece] { SentencePiece.pieces(of: sentences[name] ?? name) }
}
