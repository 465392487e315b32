public import Matching

/// The wordings of all indicators in a language, tried on a sentence together.
public struct FlowWordings: Sendable {
    /// The wordings, all in one list.
    public let set: PatternSet
    private let owners: [IndicatorRules]
    private let firstContradictory: Int

    init(_ indicators: [IndicatorRules], language: String) {
        let sound = indicators.flatMap { rules in (rules.wordings[language] ?? []).map { (rules, $0) } }
        let contradictory = indicators.flatMap { rules in (rules.contradictory[language] ?? []).map { (rules, $0) } }
        let all = sound + contradictory
        set = PatternSet(all.map(\.1))
        owners = all.map(\.0)
        firstContradictory = sound.count
    }

    /// The indicator that a wording of the list belongs to.
    public func owner(of place: Int) -> IndicatorRules { owners[place] }

    /// Whether a wording of the list names the flow one way and the countries the other way.
    public func isContradictory(_ place: Int) -> Bool { place >= firstContradictory }
}
