public import Matching

/// How documents in one language mark their parts, and how they word what tells their date.
public struct AnatomyRules: Sendable {
    /// The language, an ISO 639-1 code.
    public let language: String
    /// The wordings by what they tell.
    public let cues: [AnatomyCue: [String]]
    /// The patterns that name writers and outlets.
    public let patterns: [AnatomyPattern: [SlotPattern]]
    /// How a source line says in which language a source is written.
    public let languageMarks: [String: [String]]
    /// Frequent words by which a language is told from its neighbours.
    public let frequentWords: [String: [String]]
    /// Months, 1 to 12, with their wordings, where no file of the language itself gives them.
    public let months: [String: [String]]
    /// Days of the week, 1 for Monday, with their wordings, likewise.
    public let weekdays: [String: [String]]
    /// Short texts and the parts that they have; they are run as tests.
    public let examples: [AnatomyExample]
    /// The file.
    public let file: RuleFile

    private struct Shape: Decodable {
        var language: String
        var cues: [String: [String]]
        var patterns: [String: [String]]?
        var languageMarks: [String: [String]]?
        var frequentWords: [String: [String]]?
        var months: [String: [String]]?
        var weekdays: [String: [String]]?
        var examples: [AnatomyExample]
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        self.file = file
        language = shape.language
        languageMarks = shape.languageMarks ?? [:]
        frequentWords = shape.frequentWords ?? [:]
        months = shape.months ?? [:]
        weekdays = shape.weekdays ?? [:]
        examples = shape.examples
        var cues: [AnatomyCue: [String]] = [:]
        for (name, wordings) in shape.cues {
            guard let cue = AnatomyCue(rawValue: name) else {
                throw AnatomyRules.unknown(name, of: AnatomyCue.allCases.map(\.rawValue), in: file)
            }
            cues[cue] = wordings
        }
        self.cues = cues
        var patterns: [AnatomyPattern: [SlotPattern]] = [:]
        for (name, texts) in shape.patterns ?? [:] {
            guard let kind = AnatomyPattern(rawValue: name) else {
                throw AnatomyRules.unknown(name, of: AnatomyPattern.allCases.map(\.rawValue), in: file)
            }
            for text in texts { patterns[kind, default: []].append(try file.pattern(text)) }
        }
        self.patterns = patterns
    }

    private static func unknown(_ name: String, of known: [String], in file: RuleFile) -> RuleError {
        RuleError(
            file: file.path, line: file.line(of: "\(name):"), what: "\"\(name)\" tells nothing of a document's parts",
            remedy: "Use one of \(known.joined(separator: ", ")).")
    }
}
