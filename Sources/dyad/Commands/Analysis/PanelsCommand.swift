import ArgumentParser
import Workflow

/// `dyad panels`: the tables that gravity regressions can be made on.
struct PanelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panels", abstract: "Lists the panels that gravity regressions can be made on.",
        discussion: """
            A panel is a table with a row a pair of countries and year: the trade between them and what may explain it. Take
            its file in first; it is known by its columns.

            Examples:
              dyad take-in agtpa_applications.csv.gz
              dyad panels
            """)

    @OptionGroup var options: LedgerOptions
    @OptionGroup var analysis: AnalysisOptions

    func run() async throws {
        let workbench = try options.workbench()
        try analysis.print(
            columns: ["panel", "rows", "countries", "first", "last", "covariates", "distances"]
        ) { Analysis(records: try workbench.panels(), notes: []) }
    }
}
