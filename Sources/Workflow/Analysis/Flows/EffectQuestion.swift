public import Domain

/// What became of exports to some partners from a year on, beside exports to others.
public struct EffectQuestion: Sendable {
    /// A partner, or one year of it.
    public struct Omission: Hashable, Sendable {
        /// The partner.
        public var partner: Country
        /// The year; all where none is named.
        public var year: Int?

        /// Names what is left out.
        public init(partner: Country, year: Int? = nil) {
            self.partner = partner
            self.year = year
        }
    }

    /// Whose exports.
    public var exports: FlowQuestion
    /// The partners that something happened to.
    public var treated: Set<Country>
    /// The partners they are held against; all others if none are named.
    public var controls: Set<Country>
    /// The first year in which it had happened.
    public var start: Int
    /// The years that are looked at.
    public var years: ClosedRange<Int>
    /// What is left out.
    public var without: Set<Omission>
    /// Whether only partners count that have a figure for every year.
    public var isBalanced: Bool
    /// The year beside which each other year is told; nothing for one effect of all years since.
    public var reference: Int?
    /// How trade is explained.
    public var estimator: GravityQuestion.Estimator

    /// Asks.
    public init(
        _ exports: FlowQuestion, treated: Set<Country>, controls: Set<Country> = [], since start: Int,
        years: ClosedRange<Int>, without: Set<Omission> = [], isBalanced: Bool = false, reference: Int? = nil,
        estimator: GravityQuestion.Estimator = .ols
    ) {
        self.exports = exports
        self.treated = treated
        self.controls = controls
        self.start = start
        self.years = years
        self.without = without
        self.isBalanced = isBalanced
        self.reference = reference
        self.estimator = estimator
    }
}
