import Domain
import Generators
import Reconciliation
import Testing

/// Bounds of small networks held to all corners of what their constraints allow, worked out one by one.
@Suite struct VertexTests {
    @Test(arguments: 1...40) func `bounds are those of the corners`(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...3, using: &chance)
        let cells = (0..<count).map(Figures.numbered)
        let truth = cells.map { _ in Double(Int.random(in: 1...40, using: &chance)) }
        // Each inequality as coefficients and an upper bound.
        var planes: [(coefficients: [Double], most: Double)] = []
        var network = Network()
        func add(_ coefficients: [Double], _ interval: Interval) {
            let terms = zip(cells, coefficients).filter { $0.1 != 0 }.map { Term($0, $1) }
            network.add(Constraint("\(network.count)", .linear(terms, interval), kind: .observation))
            planes.append((coefficients, interval.high))
            planes.append((coefficients.map { -$0 }, -interval.low))
        }
        for cell in 0..<count {
            var unit = [Double](repeating: 0, count: count)
            unit[cell] = 1
            add(unit, Interval(0, 64))
        }
        for _ in 0..<Int.random(in: 2...5, using: &chance) {
            let coefficients = cells.map { _ in Double(Int.random(in: -3...3, using: &chance)) }
            let value = zip(coefficients, truth).reduce(0) { $0 + $1.0 * $1.1 }
            let (less, more) = (Double.random(in: 0...4, using: &chance), Double.random(in: 0...4, using: &chance))
            guard coefficients.contains(where: { $0 != 0 }) else { continue }
            add(coefficients, Interval(value - less, value + more))
        }
        let corners = corners(of: planes, count)
        try #require(!corners.isEmpty)
        if seed.isMultiple(of: 2) { network.settle() }
        for (cell, name) in cells.enumerated() {
            let bounds = try #require(network.bounds(of: name).interval)
            let values = corners.map { $0[cell] }
            let expected = Interval(values.min() ?? 0, values.max() ?? 0)
            #expect(Figures.areNear(bounds, expected), "\(bounds), not \(expected)")
        }
        let difference = try #require(network.bounds(on: .difference(cells[0], from: cells[1], .everything)).interval)
        let differences = corners.map { $0[0] - $0[1] }
        #expect(Figures.areNear(difference, Interval(differences.min() ?? 0, differences.max() ?? 0)))
        if corners.allSatisfy({ $0[1] > 0.5 }) {
            let quotient = try #require(network.bounds(on: .multiple(cells[0], of: cells[1], .everything)).interval)
            let quotients = corners.map { $0[0] / $0[1] }
            #expect(Figures.areNear(quotient, Interval(quotients.min() ?? 0, quotients.max() ?? 0)))
        }
    }

    /// The points where as many planes meet as there are cells, and which all inequalities allow.
    private func corners(of planes: [(coefficients: [Double], most: Double)], _ count: Int) -> [[Double]] {
        var chosen: [[Int]] = [[]]
        for _ in 0..<count {
            chosen = chosen.flatMap { set in ((set.last ?? -1) + 1..<planes.count).map { set + [$0] } }
        }
        return chosen.compactMap { set -> [Double]? in
            guard let point = solution(set.map { planes[$0].coefficients + [planes[$0].most] }) else { return nil }
            let isAllowed = planes.allSatisfy { plane in
                zip(plane.coefficients, point).reduce(0) { $0 + $1.0 * $1.1 } <= plane.most + 1e-9
            }
            return isAllowed ? point : nil
        }
    }

    /// Elimination with the largest pivot.
    private func solution(_ equations: [[Double]]) -> [Double]? {
        var rows = equations
        for column in rows.indices {
            guard let pivot = (column..<rows.count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                abs(rows[pivot][column]) > 1e-9
            else { return nil }
            rows.swapAt(column, pivot)
            for row in rows.indices where row != column {
                let factor = rows[row][column] / rows[column][column]
                for place in rows[row].indices { rows[row][place] -= factor * rows[column][place] }
            }
        }
        return rows.indices.map { rows[$0][rows.count] / rows[$0][$0] }
    }
}
