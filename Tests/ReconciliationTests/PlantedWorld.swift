import Domain
import Generators
import Reconciliation

/// True values for cells, and true constraints of every form on them.
///
/// Values are whole multiples of 2⁻⁸, so that sums and differences of them are exact.
struct PlantedWorld {
    let cells: [Cell]
    let values: [Double]
    private(set) var constraints: [Constraint] = []

    init(cells count: Int, constraints: Int, using chance: inout SeededGenerator) {
        cells = (0..<count).map(Figures.numbered)
        var values = (0..<count).map { _ in Double(Int.random(in: 256...256_000, using: &chance)) / 256 }
        // Every seventh cell is the total of the two before it, so that identities hold among levels.
        for total in stride(from: 6, to: count, by: 7) { values[total] = values[total - 1] + values[total - 2] }
        self.values = values
        for total in stride(from: 6, to: count, by: 7) {
            add(.sum(cells[total], of: [cells[total - 1], cells[total - 2]], slack: Interval(0, 0)), .identity)
        }
        while self.constraints.count < constraints {
            if let form = sample(using: &chance) {
                add(form, [.observation, .text, .slack].randomElement(using: &chance) ?? .text)
            }
        }
    }

    /// Levels that bound every cell from afar.
    var caps: [Constraint] {
        zip(cells, values).enumerated().map { index, pair in
            Constraint("cap \(index)", .level(pair.0, Interval(0, 4 * pair.1 + 100)), kind: .observation)
        }
    }

    /// The true value of the figure that a form is about.
    func truth(of form: ConstraintForm) -> Double {
        let x = form.cells.compactMap { cell in cells.firstIndex(of: cell) }.map { values[$0] }
        return switch form {
        case .level: x[0]
        case .growth: 100 * (x[0] - x[1]) / x[1]
        case .difference: x[0] - x[1]
        case .multiple, .ratio: x[0] / x[1]
        case .share: 100 * x[0] / x[1]
        case .order: x[0] - (x.dropFirst().max() ?? 0)
        case .sum: x.dropFirst().reduce(x[0], -)
        case .linear(let terms, _): zip(terms, x).reduce(0) { $0 + $1.0.coefficient * $1.1 }
        }
    }

    private mutating func add(_ form: ConstraintForm, _ kind: ConstraintKind) {
        constraints.append(Constraint("\(constraints.count)", form, kind: kind))
    }

    private func sample(using chance: inout SeededGenerator) -> ConstraintForm? {
        let near = Int.random(in: 0..<cells.count, using: &chance)
        let picked = (0..<4).map { _ in min(cells.count - 1, max(0, near + Int.random(in: -3...3, using: &chance))) }
        guard Set(picked).count == 4 else { return nil }
        let (x, y, z, w) = (cells[picked[0]], cells[picked[1]], cells[picked[2]], cells[picked[3]])
        func around(_ form: ConstraintForm, exact: Bool) -> Interval {
            stated(truth(of: form), exact: exact, using: &chance)
        }
        switch Int.random(in: 0..<10, using: &chance) {
        case 0, 1: return .level(x, around(.level(x, .everything), exact: true))
        case 2: return .growth(x, over: y, around(.growth(x, over: y, .everything), exact: false))
        case 3: return .difference(x, from: y, around(.difference(x, from: y, .everything), exact: true))
        case 4: return .multiple(x, of: y, around(.multiple(x, of: y, .everything), exact: false))
        case 5: return .share(x, of: y, around(.share(x, of: y, .everything), exact: false))
        case 6:
            let sorted = [x, y, z].sorted { truth(of: .level($0, .everything)) > truth(of: .level($1, .everything)) }
            let form = ConstraintForm.order(sorted[0], over: [sorted[1], sorted[2]], strict: false)
            return .order(sorted[0], over: [sorted[1], sorted[2]], strict: truth(of: form) > 0)
        case 7: return .sum(x, of: [y, z], slack: around(.sum(x, of: [y, z], slack: .everything), exact: true))
        case 8: return .ratio(x, to: y, around(.ratio(x, to: y, .everything), exact: false))
        default:
            let terms = [Term(x, 1), Term(y, -0.5), Term(z, 3), Term(w, 0.25)]
            return .linear(terms, around(.linear(terms, .everything), exact: true))
        }
    }

    /// An interval that holds a true value: rounded, hedged to one side, or, where it is exact, touching it.
    private func stated(_ truth: Double, exact: Bool, using chance: inout SeededGenerator) -> Interval {
        let steps: [Double] = [0.1, 1, 10]
        let step = steps.randomElement(using: &chance) ?? 1
        let rounded = (truth / step).rounded() * step
        switch Int.random(in: 0..<5, using: &chance) {
        case 0 where exact: return Interval(truth, truth + step)
        case 1 where exact: return Interval(truth, truth)
        case 2: return Interval(truth - step / 3, truth + step, lowOpen: true, highOpen: true)
        case 3: return Interval(truth - step / 7, .infinity, lowOpen: Bool.random(using: &chance))
        default:
            let printed = Interval(value: rounded, step: step)
            return printed.contains(truth - 1e-9) && printed.contains(truth + 1e-9)
                ? printed : Interval(truth - step, truth + step)
        }
    }
}
