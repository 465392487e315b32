import Domain
import Rules

/// How far figures may be apart that would agree if nothing were revised, shipped or converted; each comes into an identity
/// that says so.
struct Slack {
    private let revisedBases: [Country: Interval]
    private let unmeasuredBase: Interval

    /// What earlier months of a year may have been revised by, as factors of the year to date.
    let withinYear: Interval
    /// What a growth counted in one currency is of the same growth in another, as factors on the year before.
    let otherCurrency: Interval
    /// The buyer's count over the seller's.
    let mirror: Interval
    /// The rate that customs reckon by over the market's.
    let customsRate: Interval
    /// What a figure worked out of prints may be beside the truth, as a part of it.
    let inexactness: Double

    init(_ rulebook: Rulebook, _ assumptions: Assumptions = Assumptions()) {
        let rules = rulebook.verdicts
        let measured = Dictionary(
            rulebook.sources.compactMap { source in
                source.revisedBase.map { (source.reporter, Interval($0.low, $0.high)) }
            }
        ) { $0.hull($1) }
        revisedBases = assumptions.revisedBase == nil ? measured : [:]
        unmeasuredBase = assumptions.revisedBase ?? rules.revisedBase
        withinYear = rules.withinYear
        otherCurrency = rules.otherCurrency
        customsRate = rules.customsRate
        inexactness = rules.derivation.high - 1
        mirror = assumptions.mirrorBand ?? rules.mirror
    }

    /// The revised base of a growth over its first print; where it was not measured, wider than anything that was.
    func revisedBase(of reporter: Country?) -> Interval { reporter.flatMap { revisedBases[$0] } ?? unmeasuredBase }
}
