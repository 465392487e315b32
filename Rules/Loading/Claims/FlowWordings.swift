public import Matching

/// The wordings of all indicators in a language, tried on a sentence together.
public struct FlowWordings: Sendable {
    /// The wordings, all in one list.
    public let set: PatternSet
    private let owners: [IndicatorRules]

    init(_ indicators: [IndicatorRules], language: String) {
        let all = indicators.flatMap { rules in (rules.wordings[language] ?? []).map { (rules, $0) } }
        set = PatternSet(all.map(\.1))
        owners = all.map(\.0)
    }

    /// The indicator that a wording of the list belongs to.
    public func owner(of place: Int) -> IndicatorRules { owners[place] }
}
