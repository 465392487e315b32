import ArgumentParser
import Domain
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
    @Option(help: "Only these goods: a code, or the name of a file in Rules/Baskets; may be given again.")
    var goods: [String] = []
    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?

    func run() async throws {
        let workbench = try options.workbench()
        func country(_ name: String) throws -> Country {
            guard let country = workbench.area(name) else {
                throw ValidationError("\(name): name a country, by code or as tables write it.")
            }
            return country
        }
        let records = try workbench.detours(
            of: source, from: try country(from), to: try country(to), goods: goods, since: since)
        guard let records else {
            let known = try workbench.tradeSources().joined(separator: ", ")
            throw ValidationError("\(source): no such table was taken in (\(known)).")
        }
        (format ?? .fitting).print(
            records,
            columns: [
                "via", "imports_before", "imports_after", "exports_before", "exports_after", "throughflow", "index",
                "unit",
            ])
    }
}
