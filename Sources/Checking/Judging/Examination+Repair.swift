import Domain
import Reconciliation

extension Examination {
    /// A figure whose unit fits no reading, read as a percentage; nothing if it doesn't fit that way.
    func repaired(_ claim: Claim, _ day: Day) -> Finding.Undone? {
        guard let quantity = claim.quantity, quantity.unit == .one || quantity.unit == .percentagePoint else {
            return nil
        }
        var other = claim
        other.form = .change
        other.quantity?.unit = .percent
        guard let statement = try? cells.statement(of: other) else { return nil }
        let fit = bare(statement, day, false, explains: false)
        guard fit.label == .supported else { return nil }
        return Finding.Undone(quantity.unit == .one ? "missing_percent" : "unit", fit)
    }
}
