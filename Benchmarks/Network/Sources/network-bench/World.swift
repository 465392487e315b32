import Domain
import Generators
import Reconciliation

/// Figures of many dyads made by chance: years, months and a year so far, three flows, a second reporter; what is said of
/// them is true, rounded and hedged as prints and texts do.
struct World {
    /// How many cells a dyad has.
    static let cellsOfDyad = 25

    private var chance: SeededGenerator

    init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

    /// A cell of a dyad by its number.
    static func cell(_ dyad: Int, _ number: Int) -> Cell {
        let flows: [FlowKind] = [.export, .import, .total]
        let (kind, period, basis): (FlowKind, String, String) =
            switch number {
            case 0..<3: (flows[number], "2022", "")
            case 3..<6: (flows[number - 3], "2023", "")
            case 6..<18: (.total, number < 15 ? "2023-0\(number - 5)" : "2023-\(number - 5)", "")
            case 18: (.total, "2023-01-01/2023-06-30", "")
            case 19..<22: (flows[number - 19], "2023", "mirror")
            default: (flows[number - 22], "2022", "revised")
            }
        return Cell(
            indicator: "trade-\(dyad)", flow: Flow(from: "CHN", to: "RUS", kind: kind), period: Period(iso: period),
            unit: "USD", basis: basis)
    }

    /// The constraints of a dyad.
    mutating func dyad(_ dyad: Int, constraints count: Int) -> [Constraint] {
        let cells = (0..<World.cellsOfDyad).map { World.cell(dyad, $0) }
        let values = values()
        var made: [Constraint] = []
        func add(_ form: ConstraintForm, _ kind: ConstraintKind) {
            made.append(
                Constraint("\(dyad)/\(made.count)", form, kind: kind, origin: EntryID("c\(dyad)-\(made.count / 3)")))
        }
        let slack = Interval(-1e6, 1e6)
        for year in [0, 3] { add(.sum(cells[year + 2], of: [cells[year], cells[year + 1]], slack: slack), .identity) }
        add(.sum(cells[5], of: Array(cells[6..<18]), slack: slack), .identity)
        add(.sum(cells[18], of: Array(cells[6..<12]), slack: slack), .identity)
        for flow in 0..<3 {
            add(.ratio(cells[19 + flow], to: cells[3 + flow], Interval(0.9, 1.15)), .slack)
            add(.ratio(cells[22 + flow], to: cells[flow], Interval(0.99, 1.01)), .slack)
            let growth = 100 * (values[3 + flow] / values[22 + flow] - 1)
            add(.growth(cells[3 + flow], over: cells[22 + flow], printed(growth, 0.1)), .observation)
        }
        while made.count < count {
            let x = pick(World.cellsOfDyad), y = pick(World.cellsOfDyad)
            guard x != y else { continue }
            let kind: ConstraintKind = pick(8) == 0 ? .observation : .text
            switch pick(20) {
            case 0..<13: add(.level(cells[x], hedged(values[x], kind == .text ? 1e9 : 1e6)), kind)
            case 13, 14: add(.growth(cells[x], over: cells[y], hedged(100 * (values[x] / values[y] - 1), 0.1)), kind)
            case 15: add(.difference(cells[x], from: cells[y], hedged(values[x] - values[y], 1e9)), kind)
            case 16: add(.share(cells[x], of: cells[y], hedged(100 * values[x] / values[y], 1)), kind)
            case 17: add(.multiple(cells[x], of: cells[y], hedged(values[x] / values[y], 0.1)), kind)
            default:
                let (more, less) = values[x] > values[y] ? (x, y) : (y, x)
                add(.order(cells[more], over: [cells[less]], strict: true), kind)
            }
        }
        return made
    }

    /// A true level of a cell of a dyad that was made in the same order by the same seed.
    mutating func values() -> [Double] {
        var values = [Double](repeating: 0, count: World.cellsOfDyad)
        for year in [0, 3] {
            values[year] = Double.random(in: 2e10...2e11, using: &chance)
            values[year + 1] = Double.random(in: 2e10...2e11, using: &chance)
            values[year + 2] = values[year] + values[year + 1]
        }
        let weights = (0..<12).map { _ in Double.random(in: 0.8...1.2, using: &chance) }
        let sum = weights.reduce(0, +)
        for month in 0..<12 { values[6 + month] = values[5] * weights[month] / sum }
        values[18] = values[6..<12].reduce(0, +)
        for flow in 0..<3 {
            values[19 + flow] = values[3 + flow] * Double.random(in: 0.95...1.1, using: &chance)
            values[22 + flow] = values[flow] * Double.random(in: 0.995...1.005, using: &chance)
        }
        return values
    }

    mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &chance) }

    private func printed(_ value: Double, _ step: Double) -> Interval {
        Interval(value: (value / step).rounded() * step, step: step * 1.000_001)
    }

    private mutating func hedged(_ value: Double, _ step: Double) -> Interval {
        switch pick(6) {
        case 0: Interval(value - step * Double.random(in: 0.1...2, using: &chance), .infinity, lowOpen: true)
        case 1: Interval(value - step, value + step * 0.2)
        default: printed(value, step)
        }
    }
}

/// Goods that sum up to groups, groups to chapters and so on: one component as large as the network.
struct GoodsTree {
    let cells: [Cell]
    let values: [Double]
    let constraints: [Constraint]

    init(cells count: Int, constraints total: Int, seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let branches = 10
        cells = (0..<count).map { Cell(indicator: "goods-\($0)", unit: "USD") }
        var values = (0..<count).map { _ in Double.random(in: 1e6...1e8, using: &chance) }
        for parent in (0..<count).reversed() where parent * branches + 1 < count {
            values[parent] = values[(parent * branches + 1)..<min(count, parent * branches + branches + 1)].reduce(0, +)
        }
        self.values = values
        var made: [Constraint] = []
        for parent in 0..<count where parent * branches + 1 < count {
            let parts = (parent * branches + 1)..<min(count, parent * branches + branches + 1)
            made.append(
                Constraint(
                    "sum \(parent)",
                    .sum(cells[parent], of: parts.map { [cells] in cells[$0] }, slack: Interval(-10, 10)),
                    kind: .identity))
        }
        while made.count < total {
            let x = Int.random(in: 0..<count, using: &chance)
            let width = values[x] * Double.random(in: 0.001...0.2, using: &chance)
            made.append(
                Constraint(
                    "level \(made.count)", .level(cells[x], Interval(values[x] - width, values[x] + width)),
                    kind: .observation))
        }
        constraints = made
    }
}
