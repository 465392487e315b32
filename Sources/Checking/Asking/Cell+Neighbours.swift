import Domain
import Reconciliation

extension Cell {
    /// The number as the next year's growth takes it for its base: revised, and seldom printed itself.
    var revised: Cell { Cell(indicator: indicator, flow: flow, period: period, unit: unit, basis: "revised") }

    /// The number as it was printed first.
    var firstPrint: Cell { Cell(indicator: indicator, flow: flow, period: period, unit: unit) }

    /// Whether it is a revised base.
    var isRevised: Bool { !basis.isEmpty }

    /// The same for another time.
    func at(_ period: Period?) -> Cell {
        Cell(indicator: indicator, flow: flow, period: period, unit: unit, basis: basis)
    }

    /// The same in another unit.
    func counted(in unit: Unit) -> Cell {
        Cell(indicator: indicator, flow: flow, period: period, unit: unit, basis: basis)
    }

    /// The same of another indicator.
    func of(_ indicator: String, _ flow: Flow) -> Cell {
        Cell(indicator: indicator, flow: flow, period: period, unit: unit, basis: basis)
    }

    /// The cells that statistics can tie to it: one reporter, one partner, one currency.
    var family: Family { Family(self) }
}
