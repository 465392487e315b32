public import Domain
public import Matching

/// How one language writes figures, times, comparisons and speech.
public struct LanguageRules: Sendable {
    /// The language, an ISO 639-1 code.
    public let code: String
    /// What it is written in.
    public let script: Script
    /// Every word and phrase of the language, found in one pass; the cue says which list it stands in.
    public let cues: CueIndex<Cue>
    /// The mark between whole and fraction.
    public let decimalMark: String
    /// The marks between groups of three digits.
    public let groupMarks: [String]
    /// How time is worded, the most specific pattern first.
    public let times: [TimePattern]
    /// How wide each hedge is.
    public let hedges: [Hedge: HedgeWidth]
    /// Opening and closing quotation marks.
    public let quotationMarks: [QuotationMarks]
    /// How the source of a statement is worded.
    public let attributions: [AttributionPattern]
    /// Short texts and what is read in them; they are run as tests.
    public let examples: [ReadingExample]
    /// The file.
    public let file: RuleFile
    private let lexicon: [String: [String: [String]]]

    private struct Shape: Decodable {
        struct Numbers: Decodable {
            var decimal: String
            var groups: [String]
        }
        struct Time: Decodable {
            var means: TimeMeaning
            var match: [String]
        }
        struct Speech: Decodable {
            var match: [String]
        }
        var language: String
        var script: Script
        var numbers: Numbers
        var hedges: [String: HedgeWidth]
        var quotation: [QuotationMarks]
        var times: [Time]
        var attributions: [Speech]
        var capitalised: [String]?
        var lexicon: [String: [String: [String]]]
        var examples: [ReadingExample]
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        self.file = file
        code = shape.language
        script = shape.script
        decimalMark = shape.numbers.decimal
        groupMarks = shape.numbers.groups
        lexicon = shape.lexicon
        quotationMarks = shape.quotation
        examples = shape.examples
        var hedges: [Hedge: HedgeWidth] = [:]
        for (name, width) in shape.hedges {
            guard let hedge = Hedge(rawValue: name) else {
                throw RuleError(
                    file: file.path, line: file.line(of: "\(name):"), what: "\"\(name)\" is no hedge",
                    remedy: "Use one of \(Hedge.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            hedges[hedge] = width
        }
        self.hedges = hedges
        var times: [TimePattern] = []
        for time in shape.times {
            for text in time.match {
                times.append(TimePattern(means: time.means, pattern: try file.pattern(text), line: file.line(of: text)))
            }
        }
        self.times = times
        var attributions: [AttributionPattern] = []
        for speech in shape.attributions {
            for text in speech.match {
                attributions.append(AttributionPattern(pattern: try file.pattern(text), line: file.line(of: text)))
            }
        }
        self.attributions = attributions
        var cues = CueIndex<Cue>()
        for (category, values) in shape.lexicon.sorted(by: { $0.key < $1.key }) {
            let capitalised = shape.capitalised?.contains(category) ?? false
            for (value, phrases) in values.sorted(by: { $0.key < $1.key }) {
                for phrase in phrases { cues.insert(phrase, Cue(category, value), capitalised: capitalised) }
            }
        }
        self.cues = cues
    }

    /// The wordings of one value of a list: `wordings("month", "3")`.
    public func wordings(_ category: String, _ value: String) -> [String] { lexicon[category]?[value] ?? [] }

    /// The values of a list with their wordings.
    public func values(_ category: String) -> [String: [String]] { lexicon[category] ?? [:] }
}
