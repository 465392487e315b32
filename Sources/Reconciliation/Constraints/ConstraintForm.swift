public import Domain

/// The forms in which claims, observations and identities bind cells.
///
/// Every form is a conjunction of linear inequalities with constant coefficients. Growth, multiple, share and ratio are
/// so only over a base that is not negative; over a cell that may be negative they say nothing.
public enum ConstraintForm: Hashable, Sendable {
    /// A value: "over 218 billion".
    case level(Cell, Interval)
    /// A growth over a base, in percent as printed: "grew 26.7 percent" is 26.65 to 26.75, "fell almost 16 %" (−16, −15].
    case growth(Cell, over: Cell, Interval)
    /// A difference from a base: "up by $10bn".
    case difference(Cell, from: Cell, Interval)
    /// A multiple of a base: "sevenfold".
    case multiple(Cell, of: Cell, Interval)
    /// A share of a whole, in percent as printed.
    case share(Cell, of: Cell, Interval)
    /// At least as much as each of the others, or more than each: a record, the largest, a rise.
    case order(Cell, over: [Cell], strict: Bool)
    /// A total less its parts: what is left over is rounding.
    case sum(Cell, of: [Cell], slack: Interval)
    /// A multiple within a band that has a reason: a revised base, CIF over FOB, a rate of exchange.
    case ratio(Cell, to: Cell, Interval)
    /// Any other sum of terms: an average over a window.
    case linear([Term], Interval)

    /// The cells it binds, in the order of the form.
    public var cells: [Cell] {
        switch self {
        case .level(let x, _): [x]
        case .growth(let x, let y, _), .difference(let x, let y, _), .multiple(let x, let y, _),
            .share(let x, let y, _),
            .ratio(let x, let y, _):
            [x, y]
        case .order(let x, let others, _), .sum(let x, let others, _): [x] + others
        case .linear(let terms, _): terms.map(\.cell)
        }
    }

    /// What it states, in its own unit: percent for growth and share; for an order by how much the first leads.
    public var stated: Interval {
        switch self {
        case .level(_, let stated), .growth(_, _, let stated), .difference(_, _, let stated),
            .multiple(_, _, let stated),
            .share(_, _, let stated), .sum(_, _, let stated), .ratio(_, _, let stated), .linear(_, let stated):
            stated
        case .order(_, _, let strict): Interval(0, .infinity, lowOpen: strict)
        }
    }

    /// The figure that it is about, with nothing stated of it.
    public var figure: ConstraintForm {
        switch self {
        case .level(let x, _): .level(x, .everything)
        case .growth(let x, let base, _): .growth(x, over: base, .everything)
        case .difference(let x, let base, _): .difference(x, from: base, .everything)
        case .multiple(let x, let base, _): .multiple(x, of: base, .everything)
        case .share(let x, let whole, _): .share(x, of: whole, .everything)
        case .order(let x, let others, _): .order(x, over: others, strict: false)
        case .sum(let total, let parts, _): .sum(total, of: parts, slack: .everything)
        case .ratio(let x, let base, _): .ratio(x, to: base, .everything)
        case .linear(let terms, _): .linear(terms, .everything)
        }
    }

    /// Its inequalities; those that a bound which is no number would make are left out, as they say nothing.
    var rows: [LinearRow] {
        let rows: [LinearRow] =
            switch self {
            case .level(let x, let stated): [LinearRow(stated, Term(x))]
            case .growth(let x, let base, let stated):
                ConstraintForm.quotient(100, x, base, Interval(100, 100) + stated)
            case .share(let x, let whole, let stated): ConstraintForm.quotient(100, x, whole, stated)
            case .multiple(let x, let base, let stated), .ratio(let x, let base, let stated):
                ConstraintForm.quotient(1, x, base, stated)
            case .difference(let x, let base, let stated): [LinearRow(stated, Term(x), Term(base, -1))]
            case .order(let x, let others, _): others.map { LinearRow(stated, Term(x), Term($0, -1)) }
            case .sum(let total, let parts, let slack): [LinearRow(slack, [Term(total)] + parts.map { Term($0, -1) })]
            case .linear(let terms, let stated): [LinearRow(stated, terms)]
            }
        return rows.filter { !$0.terms.isEmpty && $0.terms.allSatisfy { $0.coefficient.isFinite } }
    }

    /// `scale`·x lies between the bounds of `factors` times the base.
    private static func quotient(_ scale: Double, _ x: Cell, _ base: Cell, _ factors: Interval) -> [LinearRow] {
        guard base.range.low >= 0 else { return [] }
        return [
            LinearRow(Interval(0, .infinity, lowOpen: factors.lowOpen), Term(x, scale), Term(base, -factors.low)),
            LinearRow(Interval(-.infinity, 0, highOpen: factors.highOpen), Term(x, scale), Term(base, -factors.high)),
        ]
    }
}
