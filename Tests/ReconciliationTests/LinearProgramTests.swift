import Domain
import Generators
import Reconciliation
import Testing

/// What propagation can't see, since it looks at one constraint at a time.
@Suite struct LinearProgramTests {
    private let x = Figures.numbered(1)
    private let y = Figures.numbered(2)
    private let z = Figures.numbered(3)

    private func observed(_ id: String, _ form: ConstraintForm) -> Constraint {
        Constraint(id, form, kind: .observation)
    }

    @Test func `a growth and a difference give the levels that neither gives`() throws {
        let network = Network([
            observed("growth", .growth(x, over: y, Interval(10, 20))),
            observed("difference", .difference(x, from: y, Interval(3, 5))),
        ])
        // 1.1·y ≤ x ≤ 1.2·y and 3 ≤ x − y ≤ 5: 3 / 0.2 ≤ y ≤ 5 / 0.1.
        #expect(Figures.areNear(network.bounds(of: y).interval, Interval(15, 50)))
        #expect(Figures.areNear(network.bounds(of: x).interval, Interval(18, 55)))

        let explanation = try #require(network.explanation(of: .level(y, .everything)) { $0.high < 51 })
        #expect(Set(explanation.constraints.map(\.id)) == ["growth", "difference"])
        #expect(explanation.steps.allSatisfy { $0.summand != nil && $0.cell == y })
        let last = try #require(explanation.steps.last?.after)
        #expect(last.high < 50.001 && last.contains(30))
        // The multiples of the inequalities add up to the cell alone.
        var sums: [Cell: Double] = [:]
        for summand in explanation.steps.compactMap(\.summand) {
            for term in summand.terms { sums[term.cell, default: 0] += summand.multiplier * term.coefficient }
        }
        #expect(abs((sums[y] ?? 0) - 1) < 1e-5 && abs(sums[x] ?? 0) < 1e-5)
    }

    @Test func `a conflict that only a sum shows is found and has no member too many`() throws {
        let constraints = [
            observed("x + y", .linear([Term(x), Term(y)], Interval(0, 10))),
            observed("y + z", .linear([Term(y), Term(z)], Interval(0, 10))),
            observed("z + x", .linear([Term(z), Term(x)], Interval(0, 10))),
            observed("all", .linear([Term(x), Term(y), Term(z)], Interval(16, 20))),
            observed("x", .level(x, Interval(0, 9))),
        ]
        for isSettled in [false, true] {
            var network = Network(constraints)
            if isSettled { network.settle() }
            let conflict = try #require(network.conflict(around: [x]))
            #expect(Set(conflict.constraints.map(\.id)) == ["x + y", "y + z", "z + x", "all"])
            #expect(network.bounds(of: x).interval == nil)
            #expect(conflict.steps.last?.after == nil && conflict.steps.dropLast().allSatisfy { $0.after != nil })
            #expect(Set(conflict.steps.map(\.constraint)) == Set(conflict.constraints))
            #expect(conflict.steps.map { abs($0.summand?.multiplier ?? 0) }.max() == 1)
            for member in conflict.constraints {
                #expect(Network(conflict.constraints.filter { $0 != member }).conflict(around: [x]) == nil)
            }
        }
    }

    @Test func `more than in a circle is impossible, at least in a circle is not`() {
        func circle(strict: Bool) -> [Constraint] {
            zip([x, y, z], [y, z, x]).map { observed("\($0)", .order($0, over: [$1], strict: strict)) }
        }
        #expect(Network(circle(strict: true)).conflict(around: [x])?.constraints.count == 3)
        #expect(Network(circle(strict: false)).conflict(around: [x]) == nil)
        let mixed = circle(strict: false).dropFirst() + [observed("strict", .order(x, over: [y], strict: true))]
        #expect(Network(mixed).conflict(around: [x])?.constraints.count == 3)
    }

    @Test func `an open end stays open through a sum`() throws {
        // x + y > 10 and x − y ≥ 2 leave x more than 6, which no level says.
        let network = Network([
            observed("sum", .linear([Term(x), Term(y)], Interval(10, 12, lowOpen: true))),
            observed("difference", .difference(x, from: y, Interval(2, 4))),
        ])
        let bounds = try #require(network.bounds(of: x).interval)
        #expect(bounds == Interval(6, 8, lowOpen: true))
        let touching = network.conflict(around: [x], assuming: [observed("six", .level(x, Interval(0, 6)))])
        #expect(touching?.constraints.count == 3)
    }

    @Test func `a share asked as a figure has the bounds of all that is said of its parts`() throws {
        // With y = 100 − x, x / y goes from 30 / 70 to 40 / 60, where the bounds of the cells give 30 / 70 to 40 / 60 as well;
        // with y − x ≥ 35 it goes to 32.5 / 67.5 only.
        let network = Network([
            observed("sum", .linear([Term(x), Term(y)], Interval(100, 100))),
            observed("x", .level(x, Interval(30, 40))),
            observed("gap", .difference(y, from: x, Interval(35, 100))),
        ])
        let share = try #require(network.bounds(on: .multiple(x, of: y, .everything)).interval)
        #expect(Figures.areNear(share, Interval(30.0 / 70, 32.5 / 67.5), within: 1e-9))
        let growth = try #require(network.bounds(on: .growth(x, over: y, .everything)).interval)
        #expect(Figures.areNear(growth, Interval(100 * 30.0 / 70 - 100, 100 * 32.5 / 67.5 - 100), within: 1e-9))
    }

    @Test func `growths multiply though no level is known`() throws {
        let network = Network([
            observed("first", .growth(y, over: x, Interval(10, 20))),
            observed("second", .growth(z, over: y, Interval(50, 50))),
        ])
        let growth = try #require(network.bounds(on: .growth(z, over: x, .everything)).interval)
        #expect(Figures.areNear(growth, Interval(65, 80), within: 1e-5))
        let difference = ConstraintForm.difference(z, from: y, .everything)
        #expect(network.bounds(on: difference).interval?.low == 0)
    }

    @Test func `a difference of two cells is asked of what ties them`() throws {
        let network = Network([
            observed("x", .level(x, Interval(0, 100))),
            observed("x − z", .difference(x, from: z, Interval(0, 1))),
            observed("z − y", .difference(z, from: y, Interval(0, 1))),
        ])
        #expect(network.bounds(on: .difference(x, from: y, .everything)).interval == Interval(0, 2))
    }

    @Test func `the months that are left share what is left of a year`() throws {
        // Two months are tied to each other, the third hangs on the sum alone.
        let network = Network([
            observed("year", .level(Figures.numbered(9), Interval(100, 100))),
            observed("sum", .sum(Figures.numbered(9), of: [x, y, z], slack: Interval(0, 0))),
            observed("x + y", .linear([Term(x), Term(y)], Interval(40, 42))),
            observed("x", .level(x, Interval(0, 50))),
        ])
        var settled = network
        settled.settle()
        for network in [network, settled] {
            #expect(Figures.areNear(network.bounds(of: z).interval, Interval(58, 60)))
        }
    }

    @Test(arguments: [1e-300, 1e-9, 1e9, 1e150, 1e300, 1e308])
    func `hostile circles end, and exclude nothing`(size: Double) {
        let form = [Term(x, size), Term(y, -1), Term(z, 1 / size)]
        var network = Network([
            observed("a", .linear(form, Interval(-size, size))),
            observed("b", .linear([Term(x), Term(y, size)], Interval(0, .infinity))),
            observed(
                "c", .linear([Term(y), Term(z, -size), Term(x, 0.1)], Interval(-.infinity, size, highOpen: true))),
            observed("d", .linear([Term(x, size), Term(x, -size), Term(y)], Interval(0, 1))),
            observed("e", .multiple(x, of: x, Interval(1, 1))),
            observed("f", .sum(z, of: [z, z], slack: Interval(-1, 1))),
            observed("g", .growth(x, over: z, Interval(-size, size))),
            observed("h", .order(x, over: [], strict: true)),
        ])
        // All at nothing is allowed.
        for _ in 1...2 {
            #expect(network.conflict(around: [x]) == nil)
            for cell in [x, y, z] { #expect(network.bounds(of: cell).interval?.contains(0) == true) }
            let shares = network.bounds(on: .share(x, of: y, .everything)).interval
            #expect(shares?.contains(0) == true)
            network.settle()
        }
    }

    @Test func `a circle of more rows than a program holds is looked at in pieces`() throws {
        // A ring of 300 cells, each at least the one before, and two neighbours of which only a sum says that they differ.
        let cells = (0..<300).map { Figures.numbered(100 + $0) }
        let ring = cells.indices.map { place in
            observed("\(place)", .difference(cells[(place + 1) % 300], from: cells[place], Interval(0, 1e9)))
        }
        let levels = cells.map { observed("level \($0)", .level($0, Interval(0, 1000))) }
        let near = [
            observed("sum", .linear([Term(cells[7]), Term(cells[8])], Interval(100, 100))),
            observed("gap", .linear([Term(cells[7]), Term(cells[8], -1)], Interval(10, 20))),
        ]
        var network = Network(ring + levels + near)
        network.settle()
        let conflict = try #require(network.conflict(around: [cells[7]]))
        #expect(Set(conflict.constraints.map(\.id)) == ["7", "gap"])
        #expect(network.conflict(around: [cells[200]]) != nil)
    }
}
