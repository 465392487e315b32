import ArgumentParser
import FoundationEssentials
import Rules
import Workflow

/// `dyad take-in`: documents and statistics into the ledger.
struct TakeInCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-in", abstract: "Takes documents and statistics into the ledger.",
        discussion: """
            Folders are searched; .csv, .tsv and .json files, packed with gzip or not, are statistics, everything else is a
            document. Trade tables and panels for gravity regressions are known by their columns and kept in folders beside the
            ledger. What is held already is passed over, so a run that was cut short is begun again with the same words.

            Examples:
              dyad take-in articles/ customs.csv
              dyad take-in --again articles/        after the rules have changed
            """)

    @OptionGroup var options: LedgerOptions
    @Option(help: "The pair of countries to read for.") var dyad: String?
    @Flag(help: "Reads again what the ledger holds already.") var again = false
    @Flag(inversion: .prefixedNo, help: "Shows progress.") var progress = true
    @Argument(help: "Files and folders.") var paths: [String]

    func run() async throws {
        let workbench = try options.workbench()
        let words = workbench.rulebook.wordings
        let bar = Progress { words("command.progress", ["done": String($0 >> 10), "total": String($1 >> 10)]) }
        let shown = progress
        let taken = try await workbench.takeIn(
            paths, dyad: dyad, again: again, cores: ProcessInfo.processInfo.activeProcessorCount
        ) { done, total in
            if shown { bar.report(done, of: total) }
        }
        bar.end()
        Output.line(
            words(
                "command.taken",
                [
                    "documents": String(taken.documents), "claims": String(taken.claims),
                    "observations": String(taken.observations), "known": String(taken.known),
                ]))
        for table in taken.tables {
            Output.line(
                words(
                    "command.table-taken",
                    [
                        "file": table.file, "table": table.table, "read": String(table.read),
                        "kept": String(table.kept),
                    ]))
            if table.partYears > 0 {
                Output.line(words("command.part-years", ["count": String(table.partYears)]))
            }
            for (kind, all) in [("command.rows-refused", table.refusals), ("command.rows-remarked", table.remarks)] {
                for rows in all {
                    Output.line(
                        words(
                            kind,
                            [
                                "count": String(rows.count), "reason": rows.reason, "line": String(rows.line),
                                "cell": rows.cell,
                            ]))
                }
            }
        }
        for panel in taken.panels {
            Output.line(
                words(
                    "command.panel-taken",
                    [
                        "file": panel.file, "panel": panel.name, "rows": String(panel.rows),
                        "covariates": panel.covariates.joined(separator: ", "),
                    ]))
        }
        for failure in taken.failures { Output.error(failure.description) }
        if !taken.failures.isEmpty { throw Ending.someFailed }
    }
}
