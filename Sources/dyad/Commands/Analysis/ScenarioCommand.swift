import ArgumentParser
import Workflow

/// `dyad scenario`: what if trade costs were others.
struct ScenarioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Says what a change of trade costs would do to every country of a panel.",
        discussion: """
            A world of one sector in general equilibrium, solved before and after. Coefficients are given, or estimated with
            ppml on the panel's year. All that is assumed is printed below the figures. Changes go one way unless --both-ways
            is said.

            Examples:
              dyad scenario gegravity_sample --year 2006 --sigma 5 --reference DEU --both-ways --set pta:CAN:JPN=1 \\
                --on lndist --on contiguity --on common_language --on pta --on international
              dyad scenario agtpa_applications --year 2006 --sigma 6 --reference DEU --stop CHN:USA \\
                --coefficient "log dist=-0.84" --coefficient international=-2.5
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The panel, as dyad panels lists them.") var panel: String
    @Option(help: "The year.") var year: Int?
    @Option(help: "The elasticity of substitution between the goods of two countries, above 1.") var sigma = 5.0
    @Option(help: "The country in whose prices all others are told.") var reference: String
    @Option(help: "What is to explain trade, to be estimated; may be given again.") var on: [String] = []
    @Option(help: "A coefficient that is known: lndist=-0.39; may be given again.") var coefficient: [String] = []
    @Option(help: "A covariate between two countries: pta:CAN:JPN=1; may be given again.") var set: [String] = []
    @Option(help: "A flow that all but stops: CHN:RUS; may be given again.") var stop: [String] = []
    @Flag(help: "Makes every change in the other direction, too.") var bothWays = false
    @Flag(help: "Prints every flow instead of every country.") var flows = false
    @OptionGroup var analysis: AnalysisOptions

    func validate() throws {
        guard on.isEmpty != coefficient.isEmpty else {
            throw ValidationError(
                "Name covariates with --on, or their coefficients with --coefficient; one of the two.")
        }
        guard !set.isEmpty || !stop.isEmpty else { throw ValidationError("Say what changes with --set or --stop.") }
    }

    func run() async throws {
        let workbench = try options.workbench()
        var coefficients: [String: Double] = [:]
        for text in coefficient {
            let (name, value) = try assignment(text)
            coefficients[name] = value
        }
        var changes: [ScenarioQuestion.Change] = []
        for text in set {
            let (place, value) = try assignment(text)
            let parts = place.split(separator: ":").map(String.init)
            guard parts.count == 3 else { throw ValidationError("\(text): write pta:CAN:JPN=1.") }
            changes.append(.init(name: parts[0], from: parts[1], to: parts[2], value: value))
            if bothWays { changes.append(.init(name: parts[0], from: parts[2], to: parts[1], value: value)) }
        }
        var stops: [ScenarioQuestion.Stop] = []
        for text in stop {
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count == 2 else { throw ValidationError("\(text): write CHN:RUS.") }
            stops.append(.init(from: parts[0], to: parts[1]))
            if bothWays { stops.append(.init(from: parts[1], to: parts[0])) }
        }
        let question = ScenarioQuestion(
            panel: panel, year: year, sigma: sigma, reference: reference, on: on, coefficients: coefficients,
            changes: changes, stops: stops)
        let columns =
            flows
            ? ["from", "to", "before", "after", "change_percent"]
            : [
                "country", "welfare_percent", "exports_percent", "imports_percent", "price_percent", "output_percent",
                "domestic_trade_percent",
            ]
        try analysis.print(columns: columns) { try workbench.scenario(question, flows: flows) }
    }

    private func assignment(_ text: String) throws -> (name: String, value: Double) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
            throw ValidationError("\(text): write a name, \"=\" and a number.")
        }
        return (parts[0], value)
    }
}
