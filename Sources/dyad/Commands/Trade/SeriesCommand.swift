import ArgumentParser
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
    @OptionGroup var trade: TradeOptions

    func run() async throws {
        let workbench = try options.workbench()
        guard let source else {
            let records = try workbench.tradeSources().map { JSON.object(["source": .string($0)]) }
            return try trade.print(records, of: "", columns: ["source"], workbench)
        }
        let records = try workbench.series(
            of: source, reporter: try trade.country(reporter, workbench),
            partner: try trade.country(partner, workbench),
            goods: trade.goods)
        try trade.print(records, of: source, columns: ["period", "exported", "imported", "unit"], workbench)
    }
}
