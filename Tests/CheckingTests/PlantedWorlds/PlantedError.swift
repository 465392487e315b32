import Domain

@testable import Checking

/// A text in which something went wrong, with true claims that tell whether what is printed can show it.
struct PlantedError {
    static let kinds = [
        "flow_swapped", "actor_swapped", "sign", "magnitude", "unit", "currency", "comparison_base", "wrong_period",
        "wrong_year", "cumulative_for_single", "share_for_value", "stale_record", "rounding", "impossible_total",
        "missing_percent",
    ]

    let kind: String
    /// The text; its first claim is the false one.
    let claims: [Claim]
    /// True claims; the first is about the same figure as the false one, the others say what was meant.
    let probes: [Claim]
    /// By how much a base that nobody prints may have been revised, in the unit of the claim: a verdict holds for all of it.
    var slack = 0.0
    /// The label that each of them has if the error can be told.
    var label = VerdictLabel.supported

    /// Whether the verdicts on the probes leave no room for the false claim: what was meant is known, and so is what is claimed.
    func isDetermined(_ verdicts: [Verdict]) -> Bool {
        guard verdicts.count == probes.count, verdicts.allSatisfy({ $0.label == label }) else { return false }
        switch kind {
        case "impossible_total", "missing_percent": return true
        case "stale_record":
            // What it is said to be, and what it has to beat.
            guard let most = verdicts[0].high, let least = verdicts[1].low else { return false }
            return most < least
        default:
            guard let low = verdicts[0].low, let high = verdicts[0].high, let stated = Self.signed(claims[0]),
                let sign = Self.sign(probes[0])
            else { return false }
            return (sign * Interval(low, high) + Interval(-slack, slack)).intersection(stated) == nil
        }
    }

    private static func sign(_ claim: Claim) -> Double? { claim.direction == .down ? -1 : 1 }

    private static func signed(_ claim: Claim) -> Interval? {
        claim.quantity.flatMap { quantity in sign(claim).map { $0 * quantity.interval } }
    }
}
