import ArgumentParser
import Workflow

/// `dyad break`: when did exports jump.
struct BreakCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "break", abstract: "Finds the month at which exports most clearly jumped to another level.",
        discussion: """
            On the logarithms of monthly exports, with a trend: each month in the middle is tried, and the one with the
            largest F is printed (sup-F).

            Examples:
              dyad break comext --from EUU --to KGZ --members then
              dyad break comtrade --from CHN --to RUS --goods bearings --margin 0.2
            """)

    @OptionGroup var options: LedgerOptions
    @OptionGroup var flow: FlowOptions
    @Option(help: "The country that the goods go to.") var to: String
    @Option(help: "The part of all months at either end that isn't tried.") var margin = 0.15

    func run() async throws {
        let workbench = try options.workbench()
        let (question, receiver) = (try flow.question(workbench), try flow.trade.country(to, workbench))
        try await flow.print(
            workbench, columns: ["month", "f", "points", "factor", "first", "last", "tried_from", "tried_to"]
        ) { try workbench.trendBreak(question, to: receiver, margin: margin) }
    }
}
