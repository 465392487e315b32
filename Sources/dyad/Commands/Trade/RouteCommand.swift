import ArgumentParser
import Workflow

/// `dyad route`: through which third countries trade seems to go.
struct RouteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Ranks third countries by how much of a trade seems to go through them.",
        discussion: """
            For each third country: what it bought from the one side and sold to the other since a year, above the mean of
            the years before and above how the trade of all others moved. The throughflow is the smaller of the two: the
            most that can have gone through, and no proof that it did.

            Examples:
              dyad route baci --from CHN --to RUS --since 2022 --goods bearings
              dyad route comext --from Germany --to Russia --since 2022 --format csv
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The source, as dyad series lists them.") var source: String
    @Option(help: "The country that the goods come from.") var from: String
    @Option(help: "The country that they go to.") var to: String
    @Option(help: "The first year after the change.") var since: Int
    @OptionGroup var trade: TradeOptions

    func run() async throws {
        let workbench = try options.workbench()
        let records = try workbench.detours(
            of: source, from: try trade.country(from, workbench), to: try trade.country(to, workbench),
            goods: trade.goods, since: since)
        try trade.print(
            records, of: source,
            columns: [
                "via", "imports_before", "imports_after", "exports_before", "exports_after", "throughflow", "index",
                "unit",
            ], workbench)
    }
}
