public import Domain
public import Matching

/// How one language writes figures, times, comparisons and speech.
///
/// A class, since what is read points to it all the time.
public final class LanguageRules: Sendable {
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
    /// How time is worded, by stages.
    public let times: [TimeStage]
    /// How wide each hedge is.
    public let hedges: [Hedge: HedgeWidth]
    /// Opening and closing quotation marks.
    public let quotationMarks: [QuotationMarks]
    /// How the source of a statement is worded.
    public let attributions: [AttributionPattern]
    /// Their wordings, to be tried together; each is known by its place in `attributions`.
    public let attributionWordings: PatternSet
    /// Words and endings that are looked up one at a time.
    public let forms: WordForms
    /// Short texts and what is read in them; they are run as tests.
    public let examples: [ReadingExample]
    /// The file that says how it writes.
    public let file: RuleFile
    private let lexicon: [String: [String: [Listed]]]
    private let spelling: ListSpelling
    /// Where the words of the lists stand, as their cues number them.
    private let origins: [Provenance]
    /// Where the marks of numbers are told.
    private let numerals: Provenance

    /// A word or phrase of a list.
    private struct Listed {
        let phrase: String
        let origin: Int
    }

    /// What the language's own file says of its writing.
    private struct Writing: Decodable {
        struct Numbers: Decodable {
            var decimal: String
            var groups: [String]
        }
        var language: String
        var script: Script
        var numbers: Numbers
        var hedges: [String: HedgeWidth]
        var quotation: [QuotationMarks]
    }

    /// What any file of the language may add.
    private struct Wordings: Decodable {
        struct Time: Decodable {
            var means: TimeMeaning
            var stage: Int?
            var gives: String?
            var by: Int?
            var value: String?
            var from: TimeOrigin?
            var match: [String]
        }
        enum TimeOrigin: String, Decodable {
            case mention
        }
        struct Speech: Decodable {
            var nesting: AttributionPattern.Nesting?
            var stance: Stance?
            var match: [String]
        }
        var times: [Time]?
        var attributions: [Speech]?
        var capitalised: [String]?
        var glued: [String]?
        var lexicon: [String: [String: [String]]]?
        var words: [String: [String]]?
        var endings: [String: [String: String]]?
        var examples: [ReadingExample]
        var origin: [String: String]
    }

    /// Reads a language.
    /// - Parameters:
    ///   - file: how it writes: `Languages/en.yaml`.
    ///   - additions: its lists and patterns by topic: `Languages/en/times.yaml`.
    init(_ file: RuleFile, _ additions: [RuleFile]) throws(RuleError) {
        let writing = try file.decode(Writing.self)
        self.file = file
        let lines = RuleLines(file)
        numerals = file.provenance(line: lines.line(of: "numbers"))
        code = writing.language
        script = writing.script
        decimalMark = writing.numbers.decimal
        groupMarks = writing.numbers.groups
        quotationMarks = zip(writing.quotation, lines.items(of: "quotation")).map { marks, line in
            var marks = marks
            marks.provenance = file.provenance(line: line)
            return marks
        }
        var hedges: [Hedge: HedgeWidth] = [:]
        for (name, width) in writing.hedges {
            guard let hedge = Hedge(rawValue: name) else {
                throw RuleError(
                    file: file.path, line: file.line(of: "\(name):"), what: "\"\(name)\" is no hedge",
                    remedy: "Use one of \(Hedge.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            hedges[hedge] = width
        }
        self.hedges = hedges
        var times: [Int: [TimePattern]] = [:]
        var attributions: [AttributionPattern] = []
        var examples: [ReadingExample] = []
        var spelling = ListSpelling()
        var lexicon: [String: [String: [Listed]]] = [:]
        var origins: [Provenance] = []
        var forms = WordForms()
        for file in [file] + additions {
            let wordings = try file.decode(Wordings.self)
            let lines = RuleLines(file)
            for time in wordings.times ?? [] {
                for text in time.match {
                    times[time.stage ?? 1, default: []].append(
                        TimePattern(
                            means: time.means, gives: time.gives ?? "time", by: time.by, value: time.value,
                            fromMention: time.from == .mention, pattern: try file.pattern(text),
                            provenance: file.provenance(line: lines.line(of: text))))
                }
            }
            for speech in wordings.attributions ?? [] {
                for text in speech.match {
                    attributions.append(
                        AttributionPattern(
                            pattern: try file.pattern(text),
                            provenance: file.provenance(line: lines.line(of: text)),
                            nesting: speech.nesting ?? .plain, stance: speech.stance ?? .reported))
                }
            }
            examples += wordings.examples
            spelling.capitalised.formUnion(wordings.capitalised ?? [])
            spelling.glued.formUnion(wordings.glued ?? [])
            let listed = lines.lists(of: "lexicon")
            // Many words share a line.
            var numbers: [Int: Int] = [:]
            for (category, values) in wordings.lexicon ?? [:] {
                for (value, phrases) in values {
                    let lines = listed[category]?[value] ?? []
                    lexicon[category, default: [:]][value, default: []] += zip(phrases, lines).map { phrase, line in
                        if numbers[line] == nil {
                            numbers[line] = origins.count
                            origins.append(file.provenance(line: line))
                        }
                        return Listed(phrase: phrase, origin: numbers[line] ?? 0)
                    }
                }
            }
            for (list, words) in wordings.words ?? [:] { forms.add(list, words: words) }
            for (list, endings) in wordings.endings ?? [:] { forms.add(list, endings: endings) }
        }
        self.times = times.sorted { $0.key < $1.key }.map { TimeStage($0.value) }
        self.attributions = attributions
        attributionWordings = PatternSet(attributions.map(\.pattern))
        self.examples = examples
        self.lexicon = lexicon
        self.origins = origins
        self.forms = forms
        self.spelling = spelling
        var cues = CueIndex<Cue>()
        for (category, values) in lexicon.sorted(by: { $0.key < $1.key }) {
            for (value, phrases) in values.sorted(by: { $0.key < $1.key }) {
                for listed in phrases {
                    spelling.insert(listed.phrase, Cue(category, value, origin: listed.origin), into: &cues)
                }
            }
        }
        self.cues = cues
    }

    /// Adds a word of the language to an index, as its list is written.
    public func insert(_ wording: String, _ cue: Cue, into index: inout CueIndex<Cue>) {
        spelling.insert(wording, cue, into: &index)
    }

    /// The wordings of one value of a list: `wordings("month", "3")`.
    public func wordings(_ category: String, _ value: String) -> [String] {
        lexicon[category]?[value]?.map(\.phrase) ?? []
    }

    /// The values of a list with their wordings.
    public func values(_ category: String) -> [String: [String]] {
        lexicon[category]?.mapValues { $0.map(\.phrase) } ?? [:]
    }

    /// Where the words of a cue are listed, by the number that the cue has; where none has one, what tells how the
    /// language writes numbers.
    public func provenance(ofWords origin: Int?) -> Provenance { origin.map { origins[$0] } ?? numerals }
}
