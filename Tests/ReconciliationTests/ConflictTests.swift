import Domain
import Reconciliation
import Testing

@Suite struct ConflictTests {
    private let total = Figures.cell(.total)
    private let exports = Figures.cell(.export)
    private let imports = Figures.cell(.import)
    private var identity: Constraint {
        Constraint("identity", .sum(total, of: [exports, imports], slack: Interval(-0.01, 0.01)), kind: .identity)
    }

    @Test func `of two conflicts the one with fewer texts is shown`() throws {
        let network = Network([
            Figures.claimed("a", total, 100, step: 1), Figures.claimed("b", total, 200, step: 1),
            identity, Figures.printed("exports", exports, 40, step: 1),
            Figures.printed("imports", imports, 50, step: 1),
            Figures.printed("total", total, 240, step: 1),
        ])
        let conflict = try #require(network.conflict(around: [total]))
        #expect(conflict.constraints.map(\.id) == ["identity", "exports", "imports", "total"])
    }

    @Test func `a text yields to statistics and is named`() throws {
        let network = Network([
            identity, Figures.printed("exports", exports, 110.97, step: 0.01),
            Figures.printed("imports", imports, 129.14, step: 0.01), Figures.claimed("text", total, 2401, step: 1),
        ])
        let conflict = try #require(network.conflict(around: [total]))
        #expect(conflict.yielding.map(\.id) == ["text"])
        let resolution = network.resolution(on: .level(total, .everything))
        #expect(resolution.yielded == ["text"] && resolution.unresolved.isEmpty)
        #expect(resolution.interval?.contains(240.11) == true)
    }

    @Test func `two offices that contradict each other are both set aside`() throws {
        let network = Network([
            Figures.printed("here", total, 240, step: 1), Figures.printed("there", total, 250, step: 1),
            Constraint("wide", .level(total, Interval(200, 300)), kind: .observation),
        ])
        let resolution = network.resolution(on: .level(total, .everything))
        #expect(resolution.unresolved.map { Set($0.constraints.map(\.id)) } == [["here", "there"]])
        #expect(resolution.interval == Interval(200, 300))
        #expect(resolution.unresolved.first?.cells == [total])
        #expect(network.bounds(of: total).interval == nil)
    }

    @Test func `a text contradicted by another text counts again once that one is left out`() {
        var network = Network([
            Figures.claimed("a", total, 100, step: 1), Figures.claimed("b", total, 200, step: 1),
        ])
        for _ in 1...2 {
            #expect(network.resolution(on: .level(total, .everything)).interval == .nonNegative)
            let rest = network.resolution(on: .level(total, .everything), without: ["b"])
            #expect(rest.interval == Interval(99.5, 100.5) && rest.unresolved.isEmpty)
            network.settle()
        }
    }

    @Test func `a conflict elsewhere in a component does not hide what the rest says`() throws {
        let network = Network([
            identity, Figures.printed("total", total, 90, step: 1), Figures.printed("imports", imports, 50, step: 1),
            Figures.printed("here", exports, 10, step: 1), Figures.printed("there", exports, 20, step: 1),
        ])
        let resolution = network.resolution(on: .level(exports, .everything))
        #expect(resolution.unresolved.count >= 1)
        #expect(resolution.interval?.contains(40) == true)
    }

    @Test func `a name is taken once`() {
        var network = Network([Figures.printed("a", total, 240, step: 1)])
        let added = network.add(Figures.printed("a", total, 999, step: 1))
        #expect(!added)
        #expect(network.count == 1 && network.conflict(around: [total]) == nil)
    }

    @Test func `constraints of an origin are found`() {
        let origin = EntryID("c1")
        let network = Network([
            Constraint("c1 level", .level(total, Interval(1, 2)), kind: .text, origin: origin),
            Constraint("c1 order", .order(total, over: [exports], strict: false), kind: .text, origin: origin),
            identity,
        ])
        #expect(network.constraints(from: [origin]) == ["c1 level", "c1 order"])
        #expect(network.constraints(on: exports).map(\.id) == ["c1 order", "identity"])
    }

    @Test func `hostile numbers say nothing and stop nothing`() {
        let network = Network([
            Constraint("nan", .level(total, Interval(.nan, .nan)), kind: .text),
            Constraint("infinite", .growth(total, over: exports, Interval(-.infinity, .infinity)), kind: .text),
            Constraint("beyond", .multiple(total, of: exports, Interval(.infinity, .infinity)), kind: .text),
            Constraint("nothing", .linear([], Interval(1, 2)), kind: .text),
            Constraint("huge", .linear([Term(total, 1e308), Term(exports, 1e308)], Interval(0, 1e308)), kind: .text),
            Constraint("tiny", .linear([Term(total, .leastNonzeroMagnitude)], Interval(0, 1)), kind: .text),
            Constraint("self", .growth(imports, over: imports, Interval(1, 2)), kind: .text),
        ])
        #expect(network.conflict(around: [total, exports, imports]) == nil)
        #expect(network.bounds(of: total).interval?.contains(0.5) == true)
        let nothing = Constraint("zero", .linear([Term(total, 0)], Interval(1, 2)), kind: .text)
        #expect(network.conflict(around: [total], assuming: [nothing])?.constraints.map(\.id) == ["zero"])
    }

    @Test func `a question about unknown cells is open`() {
        let network = Network()
        #expect(network.bounds(of: total).interval == .nonNegative)
        #expect(network.bounds(on: .growth(total, over: exports, .everything)).interval == Interval(-100, .infinity))
        #expect(network.explanation(of: .level(total, .everything)) { $0.low > 1 } == nil)
        #expect(network.conflicts().isEmpty)
    }
}
