import Domain
import Reconciliation

/// Cells that constraints can tie together: the trade of two countries, whoever counts it, in whatever currency and goods.
struct Family: Hashable, Comparable {
    let sides: [Country]

    init(_ cell: Cell) { sides = [cell.flow.from, cell.flow.to].compactMap { $0 }.sorted() }

    static func < (a: Family, b: Family) -> Bool { a.sides.lexicographicallyPrecedes(b.sides) }
}
