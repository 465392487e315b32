import Domain
import Reconciliation

/// Cells that constraints can tie together: the trade of one reporter with one partner, in one currency.
struct Family: Hashable, Comparable {
    let sides: [Country]
    let reporter: Country?
    let goods: String?
    let unit: Unit

    init(_ cell: Cell) {
        sides = [cell.flow.from, cell.flow.to].compactMap { $0 }.sorted()
        reporter = cell.flow.reporter
        goods = cell.flow.goods
        unit = cell.unit
    }

    private var key: [String] { sides.map(\.code) + [reporter?.code ?? "", goods ?? "", unit.code] }

    static func < (a: Family, b: Family) -> Bool { a.key.lexicographicallyPrecedes(b.key) }
}
