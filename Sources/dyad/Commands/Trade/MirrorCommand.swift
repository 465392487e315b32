import ArgumentParser
import Domain
import Workflow

/// `dyad mirror`: one trade as both sides count it.
struct MirrorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirror", abstract: "Sets a trade as its exporters count it beside what its importers count.",
        discussion: """
            By year; months are added up where all twelve are there. The gap is the part of the exporters' figure that the
            importers don't have; freight and insurance make it a little less than nothing. A year that one side seems to
            have counted in part is told so, and has no gap. A group stands for its members; pairs with a member that counted
            nothing in a year are left out, and the member is named as silent.

            Examples:
              dyad mirror comext --from EUU --to KGZ
              dyad mirror comtrade --from CHN --to RUS --goods bearings --format csv
              dyad mirror comext --from EUU --to KGZ --members then --importers kyrgyzstan-imports --rate 2019=1.12
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The source, as dyad series lists them.") var source: String
    @Option(help: "The country that the goods come from, or a group.") var from: String
    @Option(help: "The country that they go to, or a group.") var to: String
    @Option(help: "The source of what the importers count, if it is another one.") var importers: String?
    @Option(help: "Units of the importers' currency for one of the exporters', by year: 2019=1.12; may be given again.")
    var rate: [String] = []
    @Option(help: "A group's members: now, or then, those that were members at the time.") var members = Membership.now
    @Option(help: "A country that is left out of groups; may be given again.") var without: [String] = []
    @Option(
        help: "An exporter that only the importers' figure leaves out, as some published ones do; may be given again.")
    var importersWithout: [String] = []
    @OptionGroup var trade: TradeOptions

    func run() async throws {
        let workbench = try options.workbench()
        var rates: [Int: Double] = [:]
        for text in rate {
            let parts = text.split(separator: "=")
            guard parts.count == 2, let year = Int(parts[0]), let value = Double(parts[1]), value > 0, value.isFinite
            else { throw ValidationError("\(text): write a year, \"=\" and a rate, such as 2019=1.12.") }
            rates[year] = value
        }
        let question = MirrorQuestion(
            source: source, importers: importers, from: try trade.country(from, workbench),
            to: try trade.country(to, workbench), goods: trade.goods, members: members,
            without: Set(try without.map { try trade.country($0, workbench) }),
            importersWithout: Set(try importersWithout.map { try trade.country($0, workbench) }), rates: rates)
        let records: [JSON]?
        do {
            records = try workbench.mirror(question)
        } catch let error as WorkError {
            throw ValidationError(error.description)
        }
        try await trade.print(
            records, of: source,
            columns: ["period", "exported", "imported", "gap_percent", "standing", "part_year", "silent", "unit"],
            workbench)
    }
}
