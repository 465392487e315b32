import Domain
import Reconciliation

extension Statement {
    /// The unit of what it states.
    var unit: Unit {
        switch sort {
        case .growth: .percent
        case .multiple: .ratio
        case .level, .difference, .record: cell.unit
        }
    }
}
