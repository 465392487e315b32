import ArgumentParser
import Glibc
import Workflow

/// `dyad export`: what was taken in, for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Gives what was taken in to other programs.", subcommands: [Trade.self])

    /// `dyad export trade`: the rows of a source.
    struct Trade: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "trade", abstract: "Prints every row of a source that stands.",
            discussion: """
                Of several vintages the latest that has a row stands for it. SDMX-CSV is that of SDMX 3.0 (version 2.0 of
                the form). However many rows there are, they are printed as they are read.

                Examples:
                  dyad export trade baci > baci.csv
                  dyad export trade comext --format sdmx-csv | gzip > comext.csv.gz
                  duckdb -c "select reporter, sum(value) from 'baci.csv' group by all"
                """)

        @OptionGroup var options: LedgerOptions
        @Argument(help: "The source, as dyad series lists them.") var source: String
        @Option(help: "csv or sdmx-csv.", transform: Self.form) var format: TradeForm = .csv

        private static func form(_ name: String) throws -> TradeForm {
            guard let form = TradeForm(rawValue: name) else {
                let all = TradeForm.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("\(name): no form is called so (\(all)).")
            }
            return form
        }

        func run() async throws {
            let workbench = try options.workbench()
            guard try workbench.exportTrade(source, as: format, { Output.write($0, STDOUT_FILENO) }) else {
                throw try await TradeOptions.unknown(source, workbench)
            }
        }
    }
}
