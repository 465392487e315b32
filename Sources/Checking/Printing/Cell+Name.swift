import Domain
import Reconciliation

extension Cell {
    /// What it is of, for explanations.
    var name: CellName {
        CellName(indicator: indicator, flow: flow, period: period, unit: unit, isRevised: isRevised)
    }

    /// The same at all times.
    var series: CellName { CellName(indicator: indicator, flow: flow, period: nil, unit: unit) }
}
