import Domain
import Glibc
import Intake
import Rules
import Statistics

extension Workbench {
    /// What a stopped flow keeps of its openness: so little that nothing is seen of it.
    private static let stopped = 1e-6

    /// A world before and after a change of trade costs, as records: what it does to each country, or with `flows` to each
    /// flow, the largest change first; and in sentences all that it assumes.
    public func scenario(_ question: ScenarioQuestion, flows: Bool) throws -> Analysis {
        guard question.sigma > 1, question.sigma <= 100 else {
            throw WorkError("sigma \(question.sigma): the elasticity of substitution is above 1 and at most 100.")
        }
        let (table, reading) = try panel(question.panel)
        let world = try GravityWorld(table, reading, year: question.year, panel: question.panel)
        func place(_ name: String) throws(WorkError) -> Int {
            if let place = world.countries.firstIndex(of: name) { return place }
            let code = rulebook.areas.area(name)?.code
            guard let place = world.countries.firstIndex(where: { $0 == code || rulebook.areas.area($0)?.code == code })
            else {
                throw WorkError(
                    "\(name): no country of the panel (\(world.countries.joined(separator: ", "))).")
            }
            return place
        }
        var notes: [String] = []
        let coefficients = try coefficients(question, table, world, &notes)
        var changes: [Place: [(name: String, value: Double)]] = [:]
        for change in question.changes {
            guard
                coefficients.contains(where: {
                    $0.variable.name == change.name || $0.variable.name == "log \(change.name)"
                })
            else { throw WorkError("\(change.name): no covariate that has a coefficient here.") }
            let pair = Place(from: try place(change.from), to: try place(change.to))
            changes[pair, default: []].append((change.name, change.value))
        }
        var stops: Set<Place> = []
        for stop in question.stops { stops.insert(Place(from: try place(stop.from), to: try place(stop.to))) }

        let before = try world.openness(coefficients) { _, _, _ in nil }
        var after = try world.openness(coefficients) { from, to, name in
            changes[Place(from: from, to: to)]?.last { $0.name == name || "log \($0.name)" == name }
                .map { $0.name == name ? $0.value : log($0.value) }
        }
        for stop in stops { after[stop.from][stop.to] *= Self.stopped }
        let economy = GravityEconomy(
            countries: world.countries, output: world.output, expenditure: world.expenditure, openness: before,
            elasticity: question.sigma)
        let reference = world.countries[try place(question.reference)]
        guard let result = Counterfactual(of: economy, openness: after, reference: reference) else {
            throw WorkError("\(question.reference): no country of the panel.")
        }
        let words = rulebook.wordings
        notes.insert(
            contentsOf: [
                words("scenario.model", ["sigma": JSON.number(question.sigma).cell]),
                words("scenario.closure"), words("scenario.shares"),
                words("scenario.reference", ["country": reference]),
                words(
                    world.columns == nil ? "scenario.sums" : "scenario.columns",
                    [
                        "countries": String(world.countries.count), "year": world.year.map(String.init) ?? "",
                        "columns": world.columns?.joined(separator: ", ") ?? "",
                    ]),
            ], at: 0)
        for change in question.changes {
            notes.append(
                words(
                    "scenario.change",
                    [
                        "name": change.name, "from": change.from, "to": change.to,
                        "value": JSON.number(change.value).cell,
                    ]))
        }
        for stop in question.stops { notes.append(words("scenario.stop", ["from": stop.from, "to": stop.to])) }
        if !result.converged { notes.append(words("analysis.not-converged")) }
        let records =
            flows ? Self.flows(result, world.countries) : result.countries.map { .object(Self.record($0)) }
        return Analysis(records: records, notes: notes)
    }

    private struct Place: Hashable {
        var from: Int
        var to: Int
    }

    /// The coefficients that were given, or those of a regression on the year.
    private func coefficients(
        _ question: ScenarioQuestion, _ table: PanelTable, _ world: GravityWorld, _ notes: inout [String]
    ) throws -> [(variable: Variable, value: Double)] {
        let words = rulebook.wordings
        func printed(_ terms: [(variable: Variable, value: Double)]) -> String {
            terms.map { "\($0.variable.name) \($0.value)" }.joined(separator: ", ")
        }
        if !question.coefficients.isEmpty {
            let terms = try question.coefficients.sorted { $0.key < $1.key }.map {
                (variable: try table.variable($0.key), value: $0.value)
            }
            notes.append(words("scenario.given", ["coefficients": printed(terms)]))
            return terms
        }
        let fit = try GravityFit(
            GravityQuestion(
                panel: question.panel, on: question.variables, effects: ["exporter", "importer"],
                years: Set([world.year].compactMap(\.self))), on: table)
        let terms = try fit.estimate.coefficients.map { (variable: try table.variable($0.name), value: $0.value) }
        notes.append(words("scenario.estimated", ["coefficients": printed(terms)]))
        notes += self.notes(on: fit.estimate, leftOut: fit.leftOut)
        return terms
    }

    /// What a scenario does to a country.
    static func record(_ change: CountryChange) -> JSON.Members {
        [
            "type": "country-change", "country": .string(change.country),
            "welfare_percent": .finite(100 * (1 / change.welfareStatistic - 1)),
            "welfare_statistic": .finite(change.welfareStatistic),
            "exports_percent": .finite(100 * change.exports), "imports_percent": .finite(100 * change.imports),
            "domestic_trade_percent": .finite(100 * change.domesticTrade),
            "price_percent": .finite(100 * change.price), "output_percent": .finite(100 * change.output),
            "expenditure_percent": .finite(100 * change.expenditure),
            "real_output_percent": .finite(100 * change.realOutput),
            "terms_of_trade_percent": .finite(100 * change.termsOfTrade),
            "inward_resistance_percent": .finite(100 * change.inwardResistance),
            "outward_resistance_percent": .finite(100 * change.outwardResistance),
        ]
    }

    /// What a scenario does to each flow that there was, the largest change first.
    static func flows(_ result: Counterfactual, _ countries: [String], _ shared: JSON.Members = [:]) -> [JSON] {
        let all = countries.indices.flatMap { from in countries.indices.map { Place(from: from, to: $0) } }
            .filter { result.baseline[$0.from][$0.to] > 0 }
        func moved(_ pair: Place) -> Double {
            abs(result.experiment[pair.from][pair.to] - result.baseline[pair.from][pair.to])
        }
        return all.sorted { (moved($1), $0.from, $0.to) < (moved($0), $1.from, $1.to) }.map { pair in
            let (before, after) = (result.baseline[pair.from][pair.to], result.experiment[pair.from][pair.to])
            var record: JSON.Members = [
                "type": "flow-change", "from": .string(countries[pair.from]), "to": .string(countries[pair.to]),
                "before": .finite(before), "after": .finite(after), "change": .finite(after - before),
                "change_percent": .finite(100 * (after / before - 1)),
            ]
            record.merge(shared)
            return .object(record)
        }
    }
}
