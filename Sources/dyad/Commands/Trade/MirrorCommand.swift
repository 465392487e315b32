import ArgumentParser
import Workflow

/// `dyad mirror`: one trade as both sides count it.
struct MirrorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirror", abstract: "Sets a trade as its exporters count it beside what its importers count.",
        discussion: """
            By year; months are added up where all twelve are there. The gap is the part of the exporters' figure that the
            importers don't have; freight and insurance make it a little less than nothing. A year that one side seems to
            have counted in part is told so, and has no gap. A group stands for its members.

            Examples:
              dyad mirror comext --from EUU --to KGZ
              dyad mirror comtrade --from CHN --to RUS --goods bearings --format csv
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The source, as dyad series lists them.") var source: String
    @Option(help: "The country that the goods come from, or a group.") var from: String
    @Option(help: "The country that they go to, or a group.") var to: String
    @OptionGroup var trade: TradeOptions

    func run() async throws {
        let workbench = try options.workbench()
        let records = try workbench.mirror(
            of: source, from: try trade.country(from, workbench), to: try trade.country(to, workbench),
            goods: trade.goods)
        try await trade.print(
            records, of: source,
            columns: ["period", "exported", "imported", "gap_percent", "standing", "part_year", "unit"], workbench)
    }
}
