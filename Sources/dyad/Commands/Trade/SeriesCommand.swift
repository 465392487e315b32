import ArgumentParser
import Domain
import Rules
import Workflow

/// `dyad series`: what one country counted of its trade with another.
struct SeriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series", abstract: "Prints what a country counted of its trade with another, by year or month.",
        discussion: """
            A series is named by source, reporter and partner, as dyad list series names it; the name of an indicator stands
            for what all sources say of it for a pair that is followed. Countries are named by code or in words. With a
            frequency, months are added up, growths worked out, and what the partner counts of the same is set beside.

            Examples:
              dyad series gacc/CHN/RUS --format csv
              dyad series comext Germany Kyrgyzstan --frequency year
              dyad series baci CHN RUS --basket bearings
              dyad series total-trade
            """)

    /// The frequencies that a series can be asked for.
    enum Step: String, ExpressibleByArgument, CaseIterable {
        case month
        case yearToDate = "year-to-date"
        case year
    }

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The name of a series, or of a source.") var name: String?
    @Argument(help: "The country that counts, behind a source.") var reporter: String?
    @Argument(help: "The country that it trades with, behind a source.") var partner: String?
    @Option(help: "month, year-to-date or year; as the source has it without.") var frequency: Step?
    @Option(help: "The pair of countries that an indicator is asked for.") var dyad: String?
    @OptionGroup var trade: TradeOptions

    func run() async throws {
        let workbench = try options.workbench()
        guard let name else {
            let records = try await workbench.figureSources().map { source in
                JSON.object([
                    "type": "source", "source": .string(source.name), "unit": .string(source.unit),
                    "prints": .bool(source.isPrints),
                ])
            }
            return try await trade.print(records, of: "", columns: ["source", "unit"], workbench)
        }
        guard workbench.rulebook.indicator(name) == nil else {
            let records = try await workbench.series(named: name, dyad: dyad)
            return try await trade.print(
                records, of: name, columns: ["period", "value", "growth_percent", "unit", "source"], workbench)
        }
        var pieces = name.split(separator: "/").map(String.init)
        if pieces.count == 1 { pieces += [reporter, partner].compactMap { $0 } }
        let source = pieces.first ?? name
        let near = try trade.country(pieces.dropFirst().first, workbench)
        let far = try trade.country(pieces.dropFirst(2).first, workbench)
        if let frequency, let frequency = Frequency(rawValue: frequency.rawValue) {
            let records = try await workbench.bilateral(
                of: source, reporter: near, partner: far, goods: trade.goods, frequency: frequency)
            return try await trade.print(
                records, of: source,
                columns: [
                    "period", "exported", "imported", "total", "balance", "exported_growth_percent",
                    "imported_growth_percent", "mirror_exported", "mirror_imported", "unit", "source", "mirror_source",
                ], workbench)
        }
        let records = try await workbench.series(
            named: [source, near.code, far.code].joined(separator: "/"), goods: trade.goods)
        try await trade.print(
            records, of: source, columns: ["period", "exported", "imported", "unit", "source"], workbench)
    }
}
