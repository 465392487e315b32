import Domain
import Reconciliation

/// What statistics say about a statement.
struct Finding {
    /// The statement.
    let statement: Statement
    /// The conclusion.
    var label: VerdictLabel
    /// A refinement of the conclusion.
    var outcome: Outcome?
    /// What the statistics leave possible, in the statement's unit with its sign.
    var implied: Interval?
    /// The prints that decide.
    var evidence: [Observation] = []
    /// The exchange rates by which prints in other currencies decide.
    var rates: [Observation] = []
    /// The derivation, where nothing is printed of the figure itself.
    var steps: [Step] = []
    /// The growth over the base as it was printed first.
    var plain: Interval?
    /// What was sold and what was bought, where it is a balance.
    var sides: [Interval] = []
    /// What a record was compared with.
    var rivals: [Rival] = []
    /// The times for which nothing is known.
    var unknown: [Period] = []
    /// The slips that would explain it, the likeliest first.
    var slips: [Undone] = []
    /// The likeliest of them.
    var slip: Undone? { slips.first }
    /// In how many times beside its own it holds.
    var robustness: Robustness?

    /// Takes what some constraints print for what decides, beside what does so already.
    mutating func rest(on constraints: [Constraint], of evidence: Evidence) {
        self.evidence += evidence.observations(among: constraints)
        rates += evidence.rates(among: constraints)
    }

    /// What the same bounds say about another statement on the same figure.
    func restated(_ other: Statement) -> Finding {
        Finding(statement: other, label: implied.map(other.fit)?.label ?? .notEnoughEvidence, implied: implied)
    }

    /// By how much the statement lies outside what is implied, in its unit.
    var margin: Double? {
        guard let implied, label != .notEnoughEvidence || implied.isBounded else { return nil }
        return statement.distance(to: implied)
    }

    /// Every verdict of these kinds says more than its label.
    enum Outcome: String {
        case revisedBase = "revised_base"
        case otherReporter = "other_reporter"
        case prediction
    }

    /// A slip with what the statistics say about the statement without it.
    final class Undone {
        /// The slip's name in verdicts.
        let kind: String
        /// Whether the fit is hardly chance.
        let isTelling: Bool
        let fit: Finding

        init(_ kind: String, isTelling: Bool = false, _ fit: Finding) {
            self.kind = kind
            self.isTelling = isTelling
            self.fit = fit
        }
    }

    /// An earlier time with what is known of it.
    struct Rival {
        let period: Period
        let level: Interval
        /// Whether it is printed, not worked out of other prints.
        let isPrinted: Bool
    }
}
