public import Matching

/// How documents mark their parts, in all languages together: a page may mix them.
public struct Anatomy: Sendable {
    /// Every wording, found in one pass.
    public let cues: CueIndex<AnatomyCue>
    /// The patterns that name writers and outlets, in the order of the files.
    public let patterns: [AnatomyPattern: [SlotPattern]]
    /// The marks that say in which language a source is written; the value is the language's code.
    public let languageMarks: CueIndex<String>
    /// Frequent words of languages; the value is the language's code.
    public let frequentWords: CueIndex<String>
    /// The files' rules, one a language.
    public let languages: [AnatomyRules]

    init(_ languages: [AnatomyRules]) {
        self.languages = languages
        var cues = CueIndex<AnatomyCue>()
        var patterns: [AnatomyPattern: [SlotPattern]] = [:]
        var marks = CueIndex<String>()
        var words = CueIndex<String>()
        for rules in languages {
            for cue in AnatomyCue.allCases {
                for wording in rules.cues[cue] ?? [] {
                    cues.insert(wording, cue, capitalised: wording.first?.isUppercase ?? false)
                }
            }
            patterns.merge(rules.patterns) { $0 + $1 }
            for (code, wordings) in rules.languageMarks.sorted(by: { $0.key < $1.key }) {
                for wording in wordings { marks.insert(wording, code) }
            }
            for (code, wordings) in rules.frequentWords.sorted(by: { $0.key < $1.key }) {
                for wording in wordings { words.insert(wording, code) }
            }
        }
        self.cues = cues
        self.patterns = patterns
        languageMarks = marks
        frequentWords = words
    }
}
