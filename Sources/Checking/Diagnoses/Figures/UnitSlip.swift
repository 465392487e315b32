import Domain
import Reconciliation

/// A percentage was taken for an amount in billions, or the other way: "rose by $26.3 billion" for 26.3 percent.
struct UnitSlip: Slip {
    let kind = "unit"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard let quantity = statement.quantity else { return [] }
        switch statement.sort {
        case .difference:
            return Self.scales.map { scale in
                var other = statement
                other.sort = .growth
                return other.stating(Self.scaled(quantity, 1 / scale, .percent))
            }
        case .growth:
            guard statement.isYearly else { return [] }
            return Self.scales.map { scale in
                var other = statement
                other.sort = .difference
                return other.stating(Self.scaled(quantity, scale, statement.cell.unit))
            }
        default: return []
        }
    }

    /// The scale words that stand behind amounts.
    private static let scales: [Double] = [1e9, 1e8, 1e6]

    private static func scaled(_ quantity: Quantity, _ factor: Double, _ unit: Unit) -> Quantity {
        Quantity(
            value: quantity.value * factor, step: quantity.step * factor, unit: unit, hedge: quantity.hedge,
            interval: factor * quantity.interval)
    }
}
