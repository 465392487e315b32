import Foundation
import Generators
import Statistics
import Testing

@Suite struct CounterfactualTests {
    private static let coefficients = [
        "lndist": -0.3898623, "contiguity": 0.891577, "common_language": 0.0326249, "pta": 0.4711383,
        "international": -3.412584,
    ]

    /// The sample world, and what it is after an agreement between two of its countries.
    private func sample(agreement: Set<String>) throws -> (economy: GravityEconomy, openness: [[Double]]) {
        let table = try Table("gegravity_sample")
        let from = table.texts("exporter")
        let to = table.texts("importer")
        let (made, spent) = (table.numbers("Y"), table.numbers("E"))
        let countries = Set(from).sorted()
        let places = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, $0) })
        var output = [Double](repeating: 0, count: countries.count)
        var expenditure = output
        var before = countries.map { _ in output }
        let columns = Self.coefficients.map { (name: $0, weight: $1, values: table.numbers($0)) }
        var after = before
        for row in from.indices {
            let (one, other) = (try #require(places[from[row]]), try #require(places[to[row]]))
            output[one] = made[row]
            expenditure[other] = spent[row]
            let isAgreed = agreement == [from[row], to[row]]
            before[one][other] = exp(columns.reduce(0) { $0 + $1.weight * $1.values[row] })
            after[one][other] = exp(
                columns.reduce(0) { $0 + $1.weight * ($1.name == "pta" && isAgreed ? 1 : $1.values[row]) })
        }
        let economy = GravityEconomy(
            countries: countries, output: output, expenditure: expenditure, openness: before, elasticity: 5)
        return (economy, after)
    }

    @Test(.enabled(if: Table.isThere, Table.missing))
    func `an agreement between Canada and Japan does what was published`() throws {
        let expected = try Table.figures("ge_golden")
        let (economy, openness) = try sample(agreement: ["CAN", "JPN"])
        let result = try #require(Counterfactual(of: economy, openness: openness, reference: "DEU"))
        #expect(result.converged)
        let countries = try #require(expected["country"] as? [String: [String: Double]])
        #expect(countries.count == 4)
        for (code, figures) in countries {
            let change = try #require(result.countries.first { $0.country == code })
            let found: [String: Double] = [
                "factory gate price change (percent)": 100 * change.price,
                "omr change (percent)": 100 * change.outwardResistance,
                "imr change (percent)": 100 * change.inwardResistance,
                "GDP change (percent)": 100 * change.realOutput,
                "welfare statistic": change.welfareStatistic,
                "terms of trade change (percent)": 100 * change.termsOfTrade,
                "output change (percent)": 100 * change.output,
                "expenditure change (percent)": 100 * change.expenditure,
                "foreign exports change (percent)": 100 * change.exports,
                "foreign imports change (percent)": 100 * change.imports,
                "intranational trade change (percent)": 100 * change.domesticTrade,
            ]
            #expect(figures.count == found.count)
            for (name, figure) in figures {
                let value = try #require(found[name])
                #expect(abs(value - figure) < 1e-7, "\(code), \(name): \(value), not \(figure)")
            }
        }
        let flows = try #require(expected["bilateral"] as? [String: [String: Double]])
        for (pair, figures) in flows {
            let ends = pair.split(separator: "-").map { economy.countries.firstIndex(of: String($0))! }
            let before = result.baseline[ends[0]][ends[1]]
            let after = result.experiment[ends[0]][ends[1]]
            #expect(abs(before / figures["baseline modeled trade"]! - 1) < 1e-8, "\(before)")
            #expect(abs(after / figures["experiment trade"]! - 1) < 1e-8, "\(after)")
            #expect(abs(100 * (after / before - 1) - figures["trade change (percent)"]!) < 1e-6)
        }
    }

    @Test(.enabled(if: Table.isThere, Table.missing))
    func `the published coefficients are the Poisson estimates on the sample`() throws {
        let table = try Table("gegravity_sample")
        let estimate = Regression(
            of: table.numbers("trade"), on: Self.coefficients.keys.sorted().map { Variable($0, table.numbers($0)) },
            effects: [Factor(table.texts("exporter")), Factor(table.texts("importer"))]
        ).poisson()
        #expect(estimate.converged)
        for (name, value) in Self.coefficients {
            let found = try #require(estimate[name]).value
            #expect(abs(found - value) < 1e-6, "\(name): \(found)")
        }
    }

    /// A world of a few countries with costs by chance.
    private func world(seed: UInt64) -> GravityEconomy {
        var generator = SeededGenerator(seed: seed)
        let countries = ["A", "B", "C", "D", "E", "F"]
        func sizes() -> [Double] { countries.map { _ in .random(in: 1...20, using: &generator) } }
        let output = sizes()
        var expenditure = sizes()
        let scale = output.reduce(0, +) / expenditure.reduce(0, +)
        expenditure = expenditure.map { $0 * scale }
        let openness = countries.map { from in
            countries.map { from == $0 ? 1 : Double.random(in: 0.01...0.2, using: &generator) }
        }
        return GravityEconomy(
            countries: countries, output: output, expenditure: expenditure, openness: openness, elasticity: 4)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what all countries sell and buy adds up to what they make and spend`(seed: UInt64) throws {
        let economy = world(seed: seed)
        let result = try #require(Counterfactual(of: economy, openness: economy.openness, reference: "B"))
        #expect(Counterfactual(of: economy, openness: economy.openness, reference: "Z")?.converged == nil)
        #expect(result.converged)
        for country in economy.countries.indices {
            #expect(abs(result.baseline[country].reduce(0, +) / economy.output[country] - 1) < 1e-9)
            let bought = result.baseline.reduce(0) { $0 + $1[country] }
            #expect(abs(bought / economy.expenditure[country] - 1) < 1e-9)
            #expect(abs(result.countries[country].price) < 1e-12, "nothing changed")
        }
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `the scale of costs plays no part, and both who agree gain`(seed: UInt64) throws {
        let economy = world(seed: seed)
        var openness = economy.openness
        openness[0][1] *= 2
        openness[1][0] *= 2
        let one = try #require(Counterfactual(of: economy, openness: openness, reference: "C"))
        let scaled = GravityEconomy(
            countries: economy.countries, output: economy.output, expenditure: economy.expenditure,
            openness: economy.openness.map { $0.map { $0 * 7 } }, elasticity: economy.elasticity)
        let other = try #require(
            Counterfactual(of: scaled, openness: openness.map { $0.map { $0 * 7 } }, reference: "C"))
        #expect(one.countries[0].realOutput > 0 && one.countries[1].realOutput > 0, "both who agreed gain")
        for (here, there) in zip(one.countries, other.countries) {
            #expect(abs(here.realOutput - there.realOutput) < 1e-10)
            #expect(abs(here.exports - there.exports) < 1e-10)
        }
    }
}
