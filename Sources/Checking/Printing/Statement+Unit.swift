import Domain
import Reconciliation

extension Statement {
    /// The unit of what it states.
    var unit: Unit {
        switch sort {
        case .growth, .share: .percent
        case .multiple: .ratio
        case .level, .difference, .average, .record, .balance: cell.unit
        }
    }
}
