public import Matching

/// The wordings of all claim patterns of a language, tried on a sentence together.
public struct ClaimWordings: Sendable {
    /// The patterns.
    public let patterns: [ClaimPattern]
    /// Their wordings, all in one list.
    public let set: PatternSet
    /// By place in the list, the pattern and the line of its file.
    private let owners: [(pattern: Int, line: Int?)]

    init(_ patterns: [ClaimPattern]) {
        self.patterns = patterns
        set = PatternSet(patterns.flatMap(\.patterns))
        owners = patterns.enumerated().flatMap { number, pattern in
            let lines = RuleLines(pattern.file)
            return pattern.patterns.map { (number, lines.line(of: $0.text)) }
        }
    }

    /// The pattern that a wording of the list belongs to, and the line that it is written in.
    public func owner(of place: Int) -> (pattern: ClaimPattern, line: Int?) {
        (patterns[owners[place].pattern], owners[place].line)
    }
}
