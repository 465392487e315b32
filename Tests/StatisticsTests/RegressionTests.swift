import Foundation
import Generators
import Statistics
import Testing

@Suite struct RegressionTests {
    /// A small unbalanced panel with two factors and two variables.
    private struct Sample {
        var first: [Double] = []
        var second: [Double] = []
        var noise: [Double] = []
        var units: [Int] = []
        var times: [Int] = []

        init(seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            for unit in 0..<9 {
                for time in 0..<7 where Int.random(in: 0..<4, using: &generator) > 0 {
                    units.append(unit)
                    times.append(time)
                    first.append(.random(in: -1...1, using: &generator) + Double(unit) / 5)
                    second.append(.random(in: 0...1, using: &generator) * Double(time))
                    noise.append(.random(in: -0.5...0.5, using: &generator))
                }
            }
        }

        /// 0.7 · first − 0.2 · second + an effect of the unit + an effect of the time.
        var line: [Double] {
            units.indices.map {
                0.7 * first[$0] - 0.2 * second[$0] + sin(Double(units[$0])) + 0.3 * Double(times[$0] % 3)
            }
        }

        var variables: [Variable] { [Variable("first", first), Variable("second", second)] }
        var effects: [Factor] { [Factor(units), Factor(times)] }

        /// A dummy for each level but the first of the second factor; all of the first.
        var dummies: [Variable] {
            Set(units).sorted().map { unit in Variable("u\(unit)", units.map { $0 == unit ? 1 : 0 }) }
                + Set(times).sorted().dropFirst().map { time in
                    Variable("t\(time)", times.map { $0 == time ? 1 : 0 })
                }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `effects absorbed give what dummies give`(seed: UInt64) throws {
        let sample = Sample(seed: seed)
        let outcome = zip(sample.line, sample.noise).map { $0 + $1 }
        let absorbed = Regression(
            of: outcome, on: sample.variables, effects: sample.effects, keepsSingletons: true)
        var spelledOut = absorbed
        spelledOut.effects = []
        spelledOut.variables += sample.dummies
        let (one, other) = (absorbed.linear(), spelledOut.linear())
        #expect(one.converged && other.converged)
        try compare(one, other, within: 1e-9)
        #expect(abs(one.deviance - other.deviance) < 1e-9)
        #expect(other.collinear.count == 1, "the constant makes one dummy superfluous")

        var positive = absorbed
        positive.outcome = outcome.map { exp($0) }
        var positiveSpelledOut = spelledOut
        positiveSpelledOut.outcome = positive.outcome
        try compare(positive.poisson(), positiveSpelledOut.poisson(), within: 1e-7)
    }

    private func compare(_ one: Estimate, _ other: Estimate, within tolerance: Double) throws {
        for name in ["first", "second"] {
            let here = try #require(one[name])
            let there = try #require(other[name])
            #expect(abs(here.value - there.value) < tolerance)
            #expect(abs(here.standardError - there.standardError) < tolerance)
        }
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `on exactly exponential data the Poisson regression says what least squares on logs say`(seed: UInt64) throws {
        let sample = Sample(seed: seed)
        let regression = Regression(of: sample.line, on: sample.variables, effects: sample.effects)
        var exponential = regression
        exponential.outcome = sample.line.map { exp($0) }
        let linear = regression.linear()
        let poisson = exponential.poisson()
        #expect(poisson.converged && poisson.deviance < 1e-6 && linear.rSquared > 1 - 1e-9)
        for (name, value) in [("first", 0.7), ("second", -0.2)] {
            #expect(abs(try #require(linear[name]).value - value) < 1e-9)
            #expect(abs(try #require(poisson[name]).value - value) < 1e-7)
        }
    }

    @Test func `a variable that the effects determine is left out and named`() {
        let sample = Sample(seed: 6)
        let estimate = Regression(
            of: sample.noise,
            on: sample.variables + [
                Variable("unit", sample.units.map(Double.init)),
                Variable("sum", zip(sample.first, sample.second).map { $0 + $1 }),
            ], effects: sample.effects
        ).linear()
        #expect(estimate.collinear == ["unit", "sum"])
        #expect(estimate.coefficients.map(\.name) == ["first", "second"])
    }

    @Test func `a singleton goes, and so does what it leaves alone`() {
        let units = ["a", "a", "b", "b", "c", "c", "d"]
        let times = [1, 2, 1, 2, 1, 3, 3]
        let regression = Regression(
            of: [1, 2, 3, 5, 4, 4, 4], on: [Variable("x", [1, 3, 2, 2, 5, 1, 0])],
            effects: [Factor(units), Factor(times)])
        let estimate = regression.linear()
        #expect(estimate.leftOut == 3 && estimate.observations == 4)
        var keeping = regression
        keeping.keepsSingletons = true
        #expect(keeping.linear().observations == 7)
        #expect(abs((keeping.linear()["x"]?.value ?? 0) - (estimate["x"]?.value ?? 1)) < 1e-9)
    }

    @Test func `a level that never trades has no effect to be estimated`() {
        let regression = Regression(
            of: [0, 0, 1, 3, 2, 9], on: [Variable("x", [1, 2, 1, 2, 1, 2])],
            effects: [Factor(["a", "a", "b", "b", "c", "c"])])
        let estimate = regression.poisson()
        #expect(estimate.leftOut == 2 && estimate.converged)
        // Within the others the ratio of sums is 12 to 3.
        #expect(abs((estimate["x"]?.value ?? 0) - log(4)) < 1e-9)
    }

    @Test func `zeros that a variable sets apart are told by no convergence, and nothing but zeros by no coefficient`()
    {
        let apart = Regression(of: [0, 0, 1, 3, 2, 9], on: [Variable("x", [1, 1, 0, 0, 0, 0])]).poisson()
        #expect(!apart.converged)
        let empty = Regression(of: [0, 0, 0], on: [Variable("x", [1, 2, 4])]).poisson()
        #expect(empty.coefficients.isEmpty && empty.leftOut == 3)
    }

    @Test func `a mean and its robust error`() throws {
        // On a dummy alone: the difference of two means, and its HC1 variance worked out by hand.
        let estimate = Regression(
            of: [1, 3, 4, 8], on: [Variable("late", [0, 0, 1, 1])]
        ).linear()
        let late = try #require(estimate["late"])
        #expect(abs(late.value - 4) < 1e-12)
        #expect(abs(late.standardError - (2.0 * (0.5 + 2)).squareRoot()) < 1e-12)
    }
}
