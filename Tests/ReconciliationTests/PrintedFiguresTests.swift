import Domain
import Reconciliation
import Testing

/// Cases worked out by hand from customs prints (billions of dollars).
@Suite struct PrintedFiguresTests {
    private let year2022 = Figures.cell(.total, "2022")
    private let year2023 = Figures.cell(.total, "2023")
    private let revised2022 = Figures.cell(.total, "2022", basis: "revised")

    private var prints: [Constraint] {
        [
            Figures.printed("2022", year2022, 190.271, step: 0.001),
            Constraint(
                "growth 2023", .growth(year2023, over: revised2022, Interval(value: 26.3, step: 0.1)),
                kind: .observation),
            Figures.printed("2023", year2023, 240.11, step: 0.001),
        ]
    }

    private func tie(_ low: Double, _ high: Double) -> Constraint {
        Constraint("revision", .ratio(revised2022, to: year2022, Interval(low, high)), kind: .slack)
    }

    @Test func `a printed growth of a first print does not give next year's level`() throws {
        let network = Network(prints + [tie(1, 1)])
        let implied = try #require(network.bounds(of: year2023, without: ["2023"]).interval)
        #expect(implied.low > 240.21 && implied.low < 240.22)
        #expect(implied.high > 240.40 && implied.high < 240.41)

        let conflict = try #require(network.conflict(around: [year2023]))
        #expect(Set(conflict.constraints.map(\.id)) == ["2022", "growth 2023", "2023", "revision"])
        #expect(conflict.yielding.isEmpty)
        #expect(conflict.steps.last?.after == nil)
    }

    @Test func `a revised base makes them fit`() throws {
        let network = Network(prints + [tie(0.995, 1.005)])
        #expect(network.conflict(around: [year2023]) == nil)
        let base = try #require(network.bounds(of: revised2022).interval)
        #expect(base.high < 190.20 && base.low > 190.03)
        #expect(base.contains(240.11 / 1.263))
    }

    @Test func `an assumed tie shows whether the plain arithmetic fits`() {
        let network = Network(prints)
        #expect(network.conflict(around: [year2023], assuming: [tie(1, 1)]) != nil)
        #expect(network.conflict(around: [year2023], assuming: [tie(0.995, 1.005)]) == nil)
        #expect(network.count == 3)
    }

    @Test func `the arithmetic of a growth is one step with both of its ends`() throws {
        let network = Network(prints + [tie(1, 1)])
        let level = ConstraintForm.level(year2023, Interval(value: 240.11, step: 0.001))
        let explanation = try #require(
            network.explanation(of: level, without: ["2023"]) { $0.intersection(level.stated) == nil })
        #expect(explanation.constraints.map(\.id) == ["2022", "growth 2023", "revision"])
        #expect(explanation.steps.map(\.constraint.id) == ["2022", "revision", "growth 2023"])
        let last = try #require(explanation.steps.last)
        #expect(last.cell == year2023 && last.inputs.map(\.cell) == [revised2022])
        #expect(abs(last.implied.low - 190.2705 * 1.2625) < 1e-9 && abs(last.implied.high - 190.2715 * 1.2635) < 1e-9)
    }

    @Test func `a total is the sum of exports and imports`() throws {
        let (exports, imports) = (Figures.cell(.export), Figures.cell(.import))
        let network = Network([
            Constraint("identity", .sum(year2023, of: [exports, imports], slack: Interval(0, 0)), kind: .identity),
            Figures.printed("total", year2023, 240.11, step: 0.01),
            Figures.printed("exports", exports, 110.97, step: 0.01),
        ])
        let rest = try #require(network.bounds(of: imports).interval)
        #expect(rest.contains(129.14) && rest.width < 0.0201 && rest.width > 0.0199)
        #expect(network.bounds(of: imports, without: ["identity"]).interval == .nonNegative)
    }

    @Test func `the year so far is the sum of its months`() throws {
        let months = (1...3).map { Figures.cell(.total, "2024-0\($0)") }
        let quarter = Figures.cell(.total, "2024-01-01/2024-03-31")
        let network = Network(
            [Constraint("identity", .sum(quarter, of: months, slack: Interval(-0.5, 0.5)), kind: .identity)]
                + months.enumerated().map { Figures.printed("month \($0)", $1, 19, step: 1) }
                + [Figures.claimed("text", quarter, 70, step: 1)])
        #expect(network.bounds(of: quarter, without: ["text"]).interval == Interval(55, 59))
        let resolution = network.resolution(on: .level(quarter, .everything))
        #expect(resolution.yielded == ["text"] && resolution.interval == Interval(55, 59))
    }

    @Test func `a record is at least every earlier value`() throws {
        let years = [2021, 2022, 2023].map { Figures.cell(.total, String($0)) }
        let network = Network([
            Figures.printed("2021", years[0], 147, step: 1), Figures.printed("2022", years[1], 190, step: 1),
            Constraint("record", .order(years[2], over: [years[0], years[1]], strict: true), kind: .text),
        ])
        #expect(network.bounds(of: years[2]).interval == Interval(189.5, .infinity, lowOpen: true))
        let lead = ConstraintForm.order(years[1], over: [years[0]], strict: true)
        #expect(network.bounds(on: lead).interval == Interval(42, 44))

        let explanation = try #require(network.explanation(of: .level(years[2], .everything)) { $0.low > 180 })
        #expect(Set(explanation.constraints.map(\.id)) == ["2022", "record"])
        #expect(explanation.steps.last?.inputs.map(\.cell) == [years[1]])
    }

    @Test func `an open end meets a closed end in nothing`() {
        let over = Constraint("over", .level(year2023, Interval(218, 219, lowOpen: true)), kind: .text)
        let touching = Constraint("at most", .level(year2023, Interval(0, 218)), kind: .observation)
        #expect(Network([over, touching]).conflict(around: [year2023])?.constraints.count == 2)
        // Through an order and a sum as well, as these are exact.
        let tied = [
            over, Constraint("order", .order(year2022, over: [year2023], strict: false), kind: .identity),
            Constraint("cap", .difference(year2022, from: revised2022, Interval(200, 200)), kind: .observation),
            Constraint("base", .level(revised2022, Interval(0, 18)), kind: .observation),
        ]
        #expect(Network(tied).conflict(around: [year2022])?.constraints.count == 4)
    }

    @Test func `a printed growth answers a question about growth though no level is known`() throws {
        let network = Network([prints[1]])
        let form = ConstraintForm.growth(year2023, over: revised2022, .everything)
        let implied = try #require(network.bounds(on: form).interval)
        #expect(abs(implied.low - 26.25) < 1e-9 && abs(implied.high - 26.35) < 1e-9)
        let explanation = try #require(network.explanation(of: form) { $0.low > 20 })
        #expect(explanation.constraints.map(\.id) == ["growth 2023"])
        #expect(explanation.steps.map(\.cell) == [nil])
        // It rose, and by how many times, follow as well.
        #expect(network.bounds(on: .order(year2023, over: [revised2022], strict: false)).interval?.low == 0)
        let multiple = try #require(network.bounds(on: .multiple(year2023, of: revised2022, .everything)).interval)
        #expect(abs(multiple.low - 1.2625) < 1e-9)
    }

    @Test func `a fall of almost 16 percent keeps its open end`() throws {
        let network = Network([
            Figures.printed("base", year2022, 100, step: 2),
            Constraint(
                "fall", .growth(year2023, over: year2022, Interval(-16, -15, lowOpen: true)), kind: .text),
        ])
        let bounds = try #require(network.bounds(of: year2023).interval)
        #expect(bounds.lowOpen && !bounds.highOpen)
        #expect(abs(bounds.low - 99 * 0.84) < 1e-9 && abs(bounds.high - 101 * 0.85) < 1e-9)
    }

    @Test func `a growth over a balance says nothing as its base may be negative`() {
        let (before, after) = (Figures.cell(.balance, "2022"), Figures.cell(.balance, "2023"))
        let network = Network([
            Constraint("base", .level(before, Interval(-10, -9)), kind: .observation),
            Constraint("growth", .growth(after, over: before, Interval(10, 20)), kind: .text),
        ])
        #expect(network.bounds(of: after).interval == .everything)
    }
}
