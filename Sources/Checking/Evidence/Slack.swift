import Domain
import Rules

/// How far figures may be apart that would agree if nothing were revised; each comes into an identity that says so.
struct Slack {
    private let revisedBases: [Country: Interval]
    /// The one that is taken for given in place of all of them.
    private let assumed: Interval?

    /// What earlier months of a year may have been revised by, as a part of the year to date: on the customs prints of
    /// 2020 to 2026 the year to date lies at most 0.8 % beside the sum of what was printed before.
    let withinYear = 0.01
    /// What a growth counted in one currency is of the same growth in another, as factors on the year before: the yearly
    /// averages of the yuan moved by 6.5 % at most in 2020 to 2025.
    let otherCurrency = Interval(0.93, 1.07)

    init(_ rulebook: Rulebook, _ assumptions: Assumptions = Assumptions()) {
        assumed = assumptions.revisedBase
        revisedBases = Dictionary(
            rulebook.sources.compactMap { source in
                source.revisedBase.map { (source.reporter, Interval($0.low, $0.high)) }
            }
        ) { Interval(min($0.low, $1.low), max($0.high, $1.high)) }
    }

    /// The revised base of a growth over its first print; where it was not measured, wider than anything that was.
    func revisedBase(of reporter: Country?) -> Interval {
        assumed ?? reporter.flatMap { revisedBases[$0] } ?? Interval(0.95, 1.05)
    }
}
