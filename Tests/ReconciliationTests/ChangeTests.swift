import Domain
import Generators
import Reconciliation
import Testing

/// A network that constraints come into and go out of answers as one that is built anew.
@Suite struct ChangeTests {
    @Test(arguments: 1...4) func `coming and going leaves what a new network says`(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let world = PlantedWorld(cells: 24, constraints: 70, using: &chance)
        // Without any bound some of a sum can't be told from nothing, and the tightest is not always found.
        var network = Network(world.caps + world.constraints.prefix(20))
        network.settle()
        var here = Set(world.constraints.prefix(20))
        for round in 0..<100 {
            let constraint = world.constraints.randomElement(using: &chance) ?? world.constraints[0]
            if here.contains(constraint) {
                let isGone = network.remove(constraint.id)
                #expect(isGone)
                here.remove(constraint)
            } else {
                let isNew = network.add(constraint)
                #expect(isNew)
                here.insert(constraint)
            }
            if round.isMultiple(of: 17) { network.settle() }
            guard round.isMultiple(of: 10) else { continue }
            let fresh = Network(world.caps + world.constraints.filter(here.contains))
            #expect(network.count == fresh.count && network.conflicts().isEmpty)
            for (cell, value) in zip(world.cells, world.values) {
                let (now, anew) = (network.bounds(of: cell), fresh.bounds(of: cell))
                #expect(now.interval?.contains(value) == true)
                #expect(
                    !now.settled || !anew.settled || Figures.areNear(now.interval, anew.interval),
                    "\(cell) \(now) \(anew) in \(round)")
            }
        }
    }

    @Test(arguments: 1...3) func `a slip that comes in is a conflict until it goes`(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let world = PlantedWorld(cells: 12, constraints: 50, using: &chance)
        var network = Network(world.constraints)
        network.settle()
        for (number, cell) in world.cells.enumerated() {
            let slip = Figures.claimed("slip", cell, world.values[number] * 10, step: 1)
            let before = network.bounds(of: cell)
            network.add(slip)
            let anew = Network(world.constraints + [slip])
            let (conflict, other) = (network.conflict(around: [cell]), anew.conflict(around: [cell]))
            #expect((conflict == nil) == (other == nil))
            #expect(Set(conflict?.constraints ?? []) == Set(other?.constraints ?? []))
            let (now, then) = (
                network.resolution(on: .level(cell, .everything)), anew.resolution(on: .level(cell, .everything))
            )
            #expect(now.setAside == then.setAside && Figures.areNear(now.interval, then.interval))
            network.remove("slip")
            #expect(network.conflicts().isEmpty && Figures.areNear(network.bounds(of: cell).interval, before.interval))
        }
    }

    @Test func `what is gone is gone`() {
        let (x, y) = (Figures.numbered(1), Figures.numbered(2))
        let origin = EntryID("c1")
        var network = Network([
            Constraint("a", .level(x, Interval(1, 2)), kind: .text, origin: origin),
            Constraint("b", .level(x, Interval(1, 3)), kind: .text, origin: origin),
            Constraint("tie", .difference(y, from: x, Interval(1, 1)), kind: .identity),
        ])
        network.settle()
        let gone = ["a", "a", "never"].map { network.remove($0) }
        #expect(gone == [true, false, false])
        #expect(network.count == 2 && network.constraint("a") == nil)
        #expect(network.constraints(from: [origin]) == ["b"])
        #expect(network.constraints(on: x).map(\.id) == ["b", "tie"])
        #expect(network.bounds(of: y).interval == Interval(2, 4))
        let isBack = network.add(Constraint("a", .level(x, Interval(2, 3)), kind: .text, origin: origin))
        #expect(isBack && network.bounds(of: y).interval == Interval(3, 4))
        #expect(network.constraints(from: [origin]) == ["a", "b"])
        let (tie, first, second) = (network.remove("tie"), network.remove("a"), network.remove("b"))
        #expect(tie && first && second && network.count == 0)
        #expect(network.bounds(of: y).interval == .nonNegative)
    }

    @Test func `constraints of many origins are found, however many came since`() {
        let network = Network(
            (0..<500).map {
                Constraint(
                    "\($0)", .level(Figures.numbered($0), Interval(1, 2)), kind: .text, origin: EntryID("c\($0 / 2)"))
            })
        for origin in 0..<250 {
            #expect(network.constraints(from: [EntryID("c\(origin)")]) == ["\(2 * origin)", "\(2 * origin + 1)"])
        }
    }

    @Test func `a network of which most is gone is numbered anew`() {
        var network = Network(
            (0..<3000).map { Figures.printed("\($0)", Figures.numbered($0 / 10), Double($0), step: 1e6) })
        network.settle()
        for number in 0..<2500 { network.remove("\(number)") }
        #expect(network.count == 500 && network.constraints(on: Figures.numbered(260)).count == 10)
        #expect(network.bounds(of: Figures.numbered(260)).interval == Interval(0, 500_000 + 2600))
    }

    @Test func `a claim that comes into a component without end is followed for a part of the way`() throws {
        let cells = (0..<3000).map(Figures.numbered)
        var network = Network(
            zip(cells, cells.dropFirst()).enumerated().map { index, pair in
                Constraint("\(index)", .difference(pair.1, from: pair.0, Interval(0, 1)), kind: .identity)
            } + [Figures.printed("first", cells[0], 100, step: 10)])
        network.settle()
        network.add(Figures.printed("second", cells[0], 100, step: 2))
        let (near, far) = (network.bounds(of: cells[5]), network.bounds(of: cells[2999]))
        #expect(near.interval == Interval(99, 106) && far.interval?.contains(99) == true && !far.settled)
        network.settle()
        let all = network.bounds(of: cells[2999])
        #expect(all.settled && all.interval == Interval(99, 3100))
        network.add(Figures.claimed("slip", cells[2], 500, step: 2))
        #expect(network.conflict(around: [cells[2]])?.yielding.map(\.id) == ["slip"])
        #expect(network.resolution(on: .level(cells[2], .everything)).interval == Interval(99, 103))
    }
}
