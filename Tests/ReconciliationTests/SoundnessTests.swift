import Domain
import Generators
import Reconciliation
import Testing

/// Bounds never exclude what is true, whatever is said of it, as long as what is said is true.
@Suite struct SoundnessTests {
    @Test(arguments: 1...12) func `true constraints never exclude the true value`(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let world = PlantedWorld(cells: 30, constraints: 10 + Int(seed) * 8, using: &chance)
        var network = Network(world.constraints)
        #expect(network.conflicts().isEmpty)
        for round in 0..<2 {
            for (cell, value) in zip(world.cells, world.values) {
                let bounds = try #require(network.bounds(of: cell).interval, "\(cell) in round \(round)")
                #expect(bounds.contains(value), "\(cell) = \(value) is not in \(bounds)")
            }
            for constraint in world.constraints.shuffled(using: &chance).prefix(20) {
                let truth = world.truth(of: constraint.form)
                let bounds = try #require(network.bounds(on: constraint.form, without: [constraint.id]).interval)
                let allowance = 1e-9 * max(1, abs(truth))
                #expect(
                    bounds.low <= truth + allowance && bounds.high >= truth - allowance,
                    "\(constraint) is \(truth), not in \(bounds)")
            }
            network.settle()
        }
    }

    @Test(arguments: 1...4) func `what was settled answers as if worked out anew`(seed: UInt64) {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let world = PlantedWorld(cells: 40, constraints: 80, using: &chance)
        let fresh = Network(world.constraints)
        var settled = fresh
        settled.settle()
        for constraint in world.constraints {
            let (a, b) = (
                fresh.bounds(on: constraint.form, without: [constraint.id]).interval,
                settled.bounds(on: constraint.form, without: [constraint.id]).interval
            )
            #expect(
                Figures.areNear(a, b),
                "\(constraint.form) is \(world.truth(of: constraint.form)): \(String(describing: a)) or \(String(describing: b))"
            )
        }
        // One more constraint unsettles its component only, and is heeded.
        let cell = world.cells[0]
        let more = Constraint("more", .level(cell, Interval(-2, -1)), kind: .text)
        settled.add(more)
        #expect(settled.bounds(of: cell).interval == nil)
    }

    @Test func `a planted error makes a conflict of which no member can be left out`() throws {
        var found = 0
        let seeds: ClosedRange<UInt64> = 1...20
        for seed in seeds {
            var chance = SeededGenerator(seed: seed)
            let world = PlantedWorld(cells: 12, constraints: 50, using: &chance)
            let victim = Int.random(in: 0..<world.cells.count, using: &chance)
            let slip = Figures.claimed("slip", world.cells[victim], world.values[victim] * 10, step: 1)
            let network = Network(world.constraints + [slip])
            guard let conflict = network.conflict(around: [world.cells[victim]]) else {
                // Nothing to be found where the rest leaves the cell open.
                let rest = try #require(network.bounds(of: world.cells[victim], without: ["slip"]).interval)
                #expect(rest.intersection(slip.form.stated) != nil, "seed \(seed)")
                continue
            }
            found += 1
            #expect(conflict.constraints.contains(slip), "seed \(seed)")
            for member in conflict.constraints {
                let rest = Network(conflict.constraints.filter { $0 != member })
                #expect(rest.conflicts().isEmpty, "\(member.id) is not needed, seed \(seed)")
            }
            #expect(Network(conflict.constraints).conflict(around: [world.cells[victim]]) != nil, "seed \(seed)")
            #expect(conflict.steps.last?.after == nil && conflict.steps.dropLast().allSatisfy { $0.after != nil })
            #expect(Set(conflict.steps.map(\.constraint)) == Set(conflict.constraints), "seed \(seed)")
        }
        print("planted errors found: \(found) of \(seeds.count)")
        #expect(found >= 12)
    }

    @Test(arguments: 1...4) func `an explanation has no member that can be left out`(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let world = PlantedWorld(cells: 12, constraints: 50, using: &chance)
        let network = Network(world.constraints)
        for (cell, value) in zip(world.cells, world.values) {
            guard let bounds = network.bounds(of: cell).interval, bounds.high < value * 1.5 else { continue }
            let explanation = try #require(
                network.explanation(of: .level(cell, .everything)) { $0.high < value * 1.5 })
            #expect(explanation.interval.contains(value))
            #expect(explanation.steps.last?.cell == cell)
            #expect(Set(explanation.steps.map(\.constraint)) == Set(explanation.constraints))
            for member in explanation.constraints {
                let rest = Network(explanation.constraints.filter { $0 != member })
                #expect((rest.bounds(of: cell).interval?.high ?? 0) >= value * 1.5, "\(member.id) is not needed")
            }
        }
    }
}
