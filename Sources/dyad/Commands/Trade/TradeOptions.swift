import ArgumentParser
import Domain
import Workflow

/// What every question about trade rows may say, and what it answers where it names something unknown.
struct TradeOptions: ParsableArguments {
    @Option(
        name: [.customLong("goods"), .customLong("basket")],
        help: "Only these goods: a code, or the name of a file in Rules/Baskets; may be given again.")
    var goods: [String] = []
    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?

    /// The country or group that an argument names.
    func country(_ name: String?, _ workbench: Workbench) throws -> Country {
        guard let name, let country = workbench.area(name) else {
            throw ValidationError("\(name ?? ""): name countries by code or as tables write them.")
        }
        return country
    }

    /// Prints what was found; an error if no rows of the source were taken in.
    func print(_ records: [JSON]?, of source: String, columns: [String], _ workbench: Workbench) async throws {
        guard let records else { throw try await Self.unknown(source, workbench) }
        (format ?? .fitting).print(records, columns: columns)
    }

    /// Prints an analysis of a source; an error if no rows of it were taken in.
    func print(
        _ analysis: () throws -> Analysis?, of source: String, columns: [String], _ workbench: Workbench
    ) async throws {
        var options = AnalysisOptions()
        options.format = format
        let known = try await workbench.figureSources().map(\.name).joined(separator: ", ")
        try options.print(columns: columns) {
            guard let found = try analysis() else {
                throw WorkError("\(source): no such table was taken in (\(known)).")
            }
            return found
        }
    }

    /// What is said where no rows of a source were taken in.
    static func unknown(_ source: String, _ workbench: Workbench) async throws -> ValidationError {
        let known = try await workbench.figureSources().map(\.name).joined(separator: ", ")
        return ValidationError("\(source): no such table was taken in (\(known)).")
    }
}
