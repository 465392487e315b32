import ArgumentParser
import Workflow

/// `dyad inspect`: what in a source can hardly be as it was counted.
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Looks for defects in what the countries of a source counted.",
        discussion: """
            Series that were worked out and not counted, months that are copies of others, parts of a year that stand for it,
            totals among their parts, exports and imports exchanged, values off by a hundred or a thousand. Each is told with
            the figure that gives it away, what that would be otherwise, and in how many cells or periods it is seen.

            Examples:
              dyad inspect comext
              dyad inspect comtrade --goods bearings --format csv
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The source, as dyad series lists them.") var source: String
    @OptionGroup var trade: TradeOptions

    func run() async throws {
        let workbench = try options.workbench()
        try await trade.print(
            { try workbench.inspection(of: source, goods: trade.goods) }, of: source,
            columns: [
                "defect", "reporter", "partner", "flow", "first", "last", "twin", "found", "expected", "seen",
                "sureness",
            ], workbench)
    }
}
