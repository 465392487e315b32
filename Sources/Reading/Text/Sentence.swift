import Domain
import Matching
import Rules

/// One sentence of a document: its tokens, its language and the part it stands in.
struct Sentence {
    /// Its tokens.
    let tokens: Range<Int>
    /// How its language writes.
    let language: LanguageRules
    /// The smallest part that it begins in.
    let part: Part?
    /// The number of its paragraph.
    let paragraph: Int
    /// Every word of the language's lists that stands in it.
    let cues: [CueMatch<Cue>]
    private let byStart: [Int: [Int]]
    private let byEnd: [Int: [Int]]

    init(tokens: Range<Int>, language: LanguageRules, part: Part?, paragraph: Int, cues: [CueMatch<Cue>]) {
        self.tokens = tokens
        self.language = language
        self.part = part
        self.paragraph = paragraph
        self.cues = cues
        byStart = Dictionary(grouping: cues.indices) { cues[$0].tokens.lowerBound }
        byEnd = Dictionary(grouping: cues.indices) { cues[$0].tokens.upperBound }
    }

    /// The cues of one list.
    func cues(_ category: String) -> [CueMatch<Cue>] { cues.filter { $0.value.category == category } }

    /// The longest cue of a list that begins at a token.
    func cue(_ category: String, at token: Int) -> CueMatch<Cue>? { longest(category, byStart[token]) }

    /// The longest cue of a list that ends before a token.
    func cue(_ category: String, endingAt token: Int) -> CueMatch<Cue>? { longest(category, byEnd[token]) }

    private func longest(_ category: String, _ indices: [Int]?) -> CueMatch<Cue>? {
        (indices ?? []).lazy.map { cues[$0] }.filter { $0.value.category == category }
            .max { $0.tokens.count < $1.tokens.count }
    }
}
