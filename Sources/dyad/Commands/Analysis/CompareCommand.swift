import ArgumentParser
import Workflow

/// `dyad compare`: exports of one year as a multiple of another's.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Prints yearly exports, each as a multiple of the first year's.",
        discussion: """
            Months are added up where all twelve are there. A group is what the source says of it, or the sum of its members.

            Examples:
              dyad compare comext --from EUU --to KGZ --members then --years 2021,2023
              dyad compare baci --from CHN --to RUS --goods bearings
            """)

    @OptionGroup var options: LedgerOptions
    @OptionGroup var flow: FlowOptions
    @Option(help: "The country that the goods go to.") var to: String
    @Option(help: "Only these years: 2021,2023.") var years: String?

    func run() async throws {
        let workbench = try options.workbench()
        let (question, receiver) = (try flow.question(workbench), try flow.trade.country(to, workbench))
        let years = try AnalysisOptions.years(years)
        try await flow.print(workbench, columns: ["period", "exported", "multiple", "unit"]) {
            try workbench.multiples(question, to: receiver, years: years)
        }
    }
}
