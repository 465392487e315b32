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

            Each record names the values behind its score. Without a source all tables in one currency are asked, US dollars
            first; without a year that of the pair of countries in Rules/Dyads.

            Examples:
              dyad route --from CHN --to RUS --basket bearings
              dyad route comext --from Germany --to Russia --since 2022 --format csv
              dyad route baci --from DEU --to RUS --since 2022 --by-goods
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The source, as dyad series lists them, or a currency for all sources in it.") var source: String?
    @Option(help: "The country that the goods come from.") var from: String
    @Option(help: "The country that they go to.") var to: String
    @Option(help: "The first year after the change.") var since: Int?
    @Flag(help: "Ranks countries and goods, each code by itself.") var byGoods = false
    @OptionGroup var trade: TradeOptions

    func run() async throws {
        let workbench = try options.workbench()
        let (from, to) = (try trade.country(from, workbench), try trade.country(to, workbench))
        guard let since = since ?? workbench.changeYear(between: from, and: to) else {
            throw ValidationError("--since is missing, and no pair in Rules/Dyads has a year for these countries.")
        }
        let source = try await workbench.tableSource(source)
        let records = try workbench.detours(
            of: source, from: from, to: to, goods: trade.goods, since: since, byGoods: byGoods)
        try await trade.print(
            records, of: source,
            columns: (byGoods ? ["goods"] : []) + [
                "via", "imports_before", "imports_after", "exports_before", "exports_after", "throughflow", "index",
                "unit",
            ], workbench)
    }
}
