public import Domain
public import Matching

/// What a claim's wording means in statistics: one indicator with its words in each language.
///
/// A class, since what is read points to it all the time.
public final class IndicatorRules: Sendable {
    /// What is measured.
    public let indicator: Indicator
    /// The wordings by language, as slot patterns over countries and goods.
    public let wordings: [String: [SlotPattern]]
    /// Wordings that name the flow one way and the countries the other way, by language.
    public let contradictory: [String: [SlotPattern]]
    /// The reporter's share in what is meant where the wording doesn't say it: `from` or `to`.
    public let reporter: FlowEnd?
    /// What to bear in mind when figures of it are compared; printed with them.
    public let cautions: [String]
    /// Short texts and the flow that each speaks of; they are run as tests.
    public let examples: [IndicatorExample]
    /// The file.
    public let file: RuleFile

    private struct Shape: Decodable {
        struct Meaning: Decodable {
            var kind: FlowKind?
            var goods: String?
            var unit: String
            var additive: Bool
            var sum: [String]?
            var reporter: FlowEnd?
        }
        var `is`: Meaning
        var words: [String: [String]]
        var contradictory: [String: [String]]?
        var cautions: [String]?
        var examples: [IndicatorExample]
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        self.file = file
        indicator = Indicator(
            name: file.name, kind: shape.is.kind, goods: shape.is.goods, unit: Unit(shape.is.unit),
            additive: shape.is.additive, sumOf: shape.is.sum ?? [])
        reporter = shape.is.reporter
        cautions = shape.cautions ?? []
        examples = shape.examples
        wordings = try Self.patterns(shape.words, file)
        contradictory = try Self.patterns(shape.contradictory ?? [:], file)
    }

    private static func patterns(
        _ texts: [String: [String]], _ file: RuleFile
    ) throws(RuleError) -> [String: [SlotPattern]] {
        var patterns: [String: [SlotPattern]] = [:]
        for (language, texts) in texts {
            patterns[language] = try texts.map { (text) throws(RuleError) in try file.pattern(text) }
        }
        return patterns
    }
}
