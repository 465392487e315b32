import Foundation
import Statistics
import Testing

/// The regressions of the Advanced Guide to Trade Policy Analysis (Yotov and others, 2016) on its own table.
@Suite(.enabled(if: Table.isThere, Table.missing)) struct GravityRegressionTests {
    private struct Sample {
        var trade: [Double] = []
        var variables: [[Double]] = [[], [], [], []]
        var exporters: [String] = []
        var importers: [String] = []
        var pairs: [String] = []

        private static let table = Result { try Table("agtpa_applications") }

        init(positive: Bool) throws {
            let table = try Self.table.get()
            let years = table.numbers("year")
            let from = table.texts("exporter")
            let to = table.texts("importer")
            let flows = table.numbers("trade")
            let distances = table.numbers("dist")
            let others = ["cntg", "lang", "clny"].map(table.numbers)
            for row in years.indices
            where [1986, 1990, 1994, 1998, 2002, 2006].contains(years[row]) && from[row] != to[row]
                && (!positive || flows[row] > 0)
            {
                trade.append(flows[row])
                variables[0].append(log(distances[row]))
                for place in others.indices { variables[place + 1].append(others[place][row]) }
                exporters.append("\(from[row]) \(years[row])")
                importers.append("\(to[row]) \(years[row])")
                pairs.append("\(from[row]) \(to[row])")
            }
        }

        func regression(of outcome: [Double]) -> Regression {
            Regression(
                of: outcome, on: zip(["ldist", "cntg", "lang", "clny"], variables).map { Variable($0, $1) },
                effects: [Factor(exporters), Factor(importers)], clusters: Factor(pairs))
        }
    }

    private func compare(_ estimate: Estimate, _ name: String) throws {
        let expected = try #require(Table.figures("acceptance")[name] as? [String: [Double]])
        #expect(estimate.converged)
        for (variable, figures) in expected {
            let coefficient = try #require(estimate[variable])
            #expect(abs(coefficient.value - figures[0]) <= 0.00051, "\(variable): \(coefficient)")
            #expect(abs(coefficient.standardError - figures[1]) <= 0.00051, "\(variable): \(coefficient)")
        }
    }

    @Test func `trade in levels: Poisson with exporter-year and importer-year effects`() throws {
        let sample = try Sample(positive: false)
        try compare(sample.regression(of: sample.trade).poisson(), "agtpa_ppml_fe")
    }

    @Test func `positive trade in logs: least squares with the same effects`() throws {
        let sample = try Sample(positive: true)
        try compare(sample.regression(of: sample.trade.map { log($0) }).linear(), "agtpa_ols_fe")
    }
}
