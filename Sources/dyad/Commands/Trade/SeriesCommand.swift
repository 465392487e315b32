import ArgumentParser
import Domain
import Workflow

/// `dyad series`: what one country counted of its trade with another.
struct SeriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series", abstract: "Prints what a country counted of its trade with another, by year or month.",
        discussion: """
            The rows come from the trade tables that were taken in; without a source the sources are listed. Countries are
            named by code or in words.

            Examples:
              dyad series
              dyad series comext Germany Kyrgyzstan --format csv
              dyad series baci CHN RUS --goods 848210
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The source, as dyad series lists them.") var source: String?
    @Argument(help: "The country that counts.") var reporter: String?
    @Argument(help: "The country that it trades with.") var partner: String?
    @Option(help: "Only these goods: a code, or the name of a file in Rules/Baskets; may be given again.")
    var goods: [String] = []
    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?

    func run() async throws {
        let workbench = try options.workbench()
        let format = format ?? .fitting
        guard let source else {
            let records = try workbench.tradeSources().map { JSON.object(["source": .string($0)]) }
            return format.print(records, columns: ["source"])
        }
        func country(_ name: String?) throws -> Country {
            guard let name, let country = workbench.area(name) else {
                throw ValidationError("\(name ?? ""): name two countries, by code or as tables write them.")
            }
            return country
        }
        let records = try workbench.series(
            of: source, reporter: try country(reporter), partner: try country(partner), goods: goods)
        guard let records else {
            let known = try workbench.tradeSources().joined(separator: ", ")
            throw ValidationError("\(source): no such table was taken in (\(known)).")
        }
        format.print(records, columns: ["period", "exported", "imported", "unit"])
    }
}
