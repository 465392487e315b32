import Domain
import Reconciliation
import Testing

/// Propagation ends, and what it costs grows with what is said.
@Suite struct GrowthOfWorkTests {
    @Test(arguments: [0.5, 0.999_999]) func `a cycle that converges slowly comes to an end`(factor: Double) throws {
        let (x, y) = (Figures.numbered(1), Figures.numbered(2))
        let network = Network([
            Constraint("x", .linear([Term(x), Term(y, -factor)], Interval(1, 1)), kind: .identity),
            Constraint("y", .difference(y, from: x, Interval(0, 0)), kind: .identity),
            Constraint("cap", .level(x, Interval(0, 1e9)), kind: .observation),
        ])
        let bounds = network.bounds(of: x)
        #expect(try #require(bounds.interval).contains(1 / (1 - factor)))
        #expect(bounds.settled == (factor == 0.5))
    }

    @Test func `a cycle that feeds itself ends in a conflict or at the limit`() {
        let (x, y) = (Figures.numbered(1), Figures.numbered(2))
        let network = Network([
            Constraint("x", .order(x, over: [y], strict: true), kind: .identity),
            Constraint("y", .order(y, over: [x], strict: true), kind: .identity),
        ])
        #expect(network.bounds(of: x).interval?.low ?? 0 >= 0)
    }

    @Test func `a chain of a thousand months is followed to its end`() throws {
        let months = (0..<1000).map(Figures.numbered)
        let steady = Interval(0, 0)
        let network = Network(
            zip(months, months.dropFirst()).reversed().enumerated().map { index, pair in
                Constraint("growth \(index)", .growth(pair.1, over: pair.0, steady), kind: .observation)
            } + [Figures.printed("first", months[0], 100, step: 1)])
        let last = network.bounds(of: months[999])
        let bounds = try #require(last.interval)
        #expect(last.settled && bounds.contains(100) && bounds.width < 1.001)
    }

    @Test func `many constraints load and settle`() throws {
        let chains = 500
        var network = Network()
        for chain in 0..<chains {
            let cells = (0..<10).map { Figures.numbered(chain * 10 + $0) }
            for (index, cell) in cells.enumerated() {
                for copy in 0..<3 {
                    let level = Interval(value: 100 + Double(index), step: 1)
                    network.add(Constraint("\(chain).\(index).\(copy)", .level(cell, level), kind: .text))
                }
                if index > 0 {
                    let step = ConstraintForm.difference(cell, from: cells[index - 1], Interval(0.5, 1.5))
                    network.add(Constraint("\(chain).\(index) step", step, kind: .observation))
                }
            }
        }
        #expect(network.count == chains * 39 && network.cells.count == chains * 10)
        network.settle()
        #expect(network.conflicts().isEmpty)
        #expect(network.bounds(of: Figures.numbered(0), without: ["0.0.0"]).interval == Interval(99.5, 100.5))
    }
}
