import ArgumentParser
import Domain
import Workflow

/// `dyad scenario`: what if trade costs were others.
struct ScenarioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Says what a change of trade costs would do to every country.",
        discussion: """
            A world of one sector in general equilibrium, solved before and after. Of a table of trade it is the flows of one
            year as they were counted. Of a panel it is what a gravity model gives: coefficients are given, or estimated with
            ppml on the panel's year. All that is assumed is printed below the figures. Changes go one way unless --both-ways
            is said.

            Examples:
              dyad scenario comtrade --year 2023 --basket bearings --stop CHN:RUS
              dyad scenario baci --basket machine-tools --raise CHN:RUS=1.5 --sigma 7 --flows
              dyad scenario gegravity_sample --year 2006 --sigma 5 --reference DEU --both-ways --set pta:CAN:JPN=1 \\
                --on lndist --on contiguity --on common_language --on pta --on international
              dyad scenario agtpa_applications --year 2006 --sigma 6 --reference DEU --stop CHN:USA \\
                --coefficient "log dist=-0.84" --coefficient international=-2.5
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "A table of trade, as dyad series lists them, or a panel, as dyad panels does.") var source: String
    @Option(help: "The year; of a table the last that the flow is counted in, where none is named.") var year: Int?
    @Option(
        name: [.customLong("goods"), .customLong("basket")],
        help: "Of a table, only these goods: a code, or the name of a basket; may be given again.")
    var goods: [String] = []
    @Option(help: "The elasticity of substitution between the goods of two countries, above 1.") var sigma = 5.0
    @Option(help: "The country in whose prices all others are told; a panel needs one.") var reference: String?
    @Option(help: "What is to explain trade, to be estimated; may be given again.") var on: [String] = []
    @Option(help: "A coefficient that is known: lndist=-0.39; may be given again.") var coefficient: [String] = []
    @Option(help: "A covariate between two countries: pta:CAN:JPN=1; may be given again.") var set: [String] = []
    @Option(help: "A flow that stops: CHN:RUS; may be given again.") var stop: [String] = []
    @Option(help: "Of a table, a flow that costs so many times as much: CHN:RUS=1.5; may be given again.")
    var raise: [String] = []
    @Flag(help: "Makes every change in the other direction, too.") var bothWays = false
    @Flag(help: "Prints every flow instead of every country.") var flows = false
    @OptionGroup var analysis: AnalysisOptions

    func validate() throws {
        guard !set.isEmpty || !stop.isEmpty || !raise.isEmpty else {
            throw ValidationError("Say what changes with --stop, --raise or --set.")
        }
    }

    func run() async throws {
        let workbench = try options.workbench()
        let tables = try await workbench.figureSources().filter { !$0.isPrints }
        if tables.contains(where: { $0.name == source || $0.unit == source }) {
            try answerOfTable(workbench)
        } else {
            try answerOfPanel(workbench)
        }
    }

    private func answerOfTable(_ workbench: Workbench) throws {
        guard set.isEmpty, on.isEmpty, coefficient.isEmpty else {
            throw ValidationError("--set, --on and --coefficient are for panels; a table has --stop and --raise.")
        }
        func country(_ name: String) throws -> Country {
            guard let country = workbench.area(name) else {
                throw ValidationError("\(name): name countries by code or as tables write them.")
            }
            return country
        }
        func changes(_ text: String, _ factor: Double) throws -> [TradeScenarioQuestion.Change] {
            try pairs(text).map { .init(from: try country($0.from), to: try country($0.to), factor: factor) }
        }
        let raised = try raise.flatMap { text in
            let (flow, factor) = try assignment(text)
            return try changes(flow, factor)
        }
        let question = TradeScenarioQuestion(
            source: source, year: year, goods: goods, sigma: sigma, reference: try reference.map(country),
            changes: try stop.flatMap { try changes($0, .infinity) } + raised)
        let columns =
            flows
            ? ["from", "to", "before", "after", "change", "change_percent"]
            : [
                "country", "exports_before", "exports_after", "exports_percent", "imports_percent", "price_percent",
                "terms_of_trade_percent", "welfare_percent", "sold_before", "sold_after", "bought_before",
                "bought_after",
            ]
        try analysis.print(columns: columns) {
            try workbench.tradeScenario(question, flows: flows) ?? Analysis(records: [], notes: [])
        }
    }

    private func answerOfPanel(_ workbench: Workbench) throws {
        guard on.isEmpty != coefficient.isEmpty else {
            throw ValidationError(
                "\(source): no table of trade was taken in by this name. For a panel, name covariates with --on, or their"
                    + " coefficients with --coefficient; one of the two.")
        }
        guard let reference else {
            throw ValidationError("Name the country in whose prices all others are told with --reference.")
        }
        guard goods.isEmpty, raise.isEmpty else {
            throw ValidationError("--basket and --raise are for tables; a panel has --stop and --set.")
        }
        var coefficients: [String: Double] = [:]
        for text in coefficient {
            let (name, value) = try assignment(text)
            coefficients[name] = value
        }
        let changes = try set.flatMap { text in
            let (place, value) = try assignment(text)
            let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("\(text): write pta:CAN:JPN=1.") }
            return try pairs(parts[1]).map {
                ScenarioQuestion.Change(name: parts[0], from: $0.from, to: $0.to, value: value)
            }
        }
        let question = ScenarioQuestion(
            panel: source, year: year, sigma: sigma, reference: reference, on: on, coefficients: coefficients,
            changes: changes,
            stops: try stop.flatMap { try pairs($0) }.map { ScenarioQuestion.Stop(from: $0.from, to: $0.to) })
        let columns =
            flows
            ? ["from", "to", "before", "after", "change_percent"]
            : [
                "country", "welfare_percent", "exports_percent", "imports_percent", "price_percent", "output_percent",
                "domestic_trade_percent",
            ]
        try analysis.print(columns: columns) { try workbench.scenario(question, flows: flows) }
    }

    /// The two ends of a flow, and with --both-ways of the one that comes back.
    private func pairs(_ text: String) throws -> [(from: String, to: String)] {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 2 else { throw ValidationError("\(text): write a flow as CHN:RUS.") }
        return [(parts[0], parts[1])] + (bothWays ? [(parts[1], parts[0])] : [])
    }

    private func assignment(_ text: String) throws -> (name: String, value: Double) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
            throw ValidationError("\(text): write a name, \"=\" and a number.")
        }
        return (parts[0], value)
    }
}
