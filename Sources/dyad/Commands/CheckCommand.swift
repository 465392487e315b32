import ArgumentParser
import Domain
import FoundationEssentials
import Rules
import Workflow

/// `dyad check`: verdicts on the claims of the ledger.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks claims against all others and against the statistics.",
        discussion: """
            Each claim gets two verdicts: with what was known when it was written, and with what is known now.

            Examples:
              dyad check
              dyad check --as-of 2025-10-31 --format jsonl
              dyad check c4f00d…                    one claim, with its arithmetic
            """)

    @OptionGroup var options: LedgerOptions
    @Option(name: .customLong("as-of"), help: "The day whose knowledge is used: 2025-10-31.") var asOf: String?
    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?
    @Argument(help: "The names of claims; all of them if none is given.") var claims: [String] = []

    func validate() throws {
        if let asOf, Day(iso: asOf) == nil { throw ValidationError("--as-of \(asOf): write a day as 2025-10-31.") }
    }

    func run() async throws {
        let workbench = try options.workbench()
        let documents = try await workbench.documentsByClaim()
        for name in claims where documents[EntryID(name)] == nil {
            throw WorkError("\(name): the ledger holds no claim of that name.\n  `dyad list claims` shows the names.")
        }
        let verdicts = try await workbench.check(
            claims.map { EntryID($0) }, asOf: asOf.flatMap { Day(iso: $0) }, now: Today.day)
        let format = format ?? .fitting
        format.print(
            verdicts.map { Record.verdict($0, documents: documents) },
            columns: ["claim", "label", "as_of", "low", "high", "margin", "id"])
        if format == .table, !claims.isEmpty {
            for verdict in verdicts { Output.line("\n\(verdict.asOf)\n\(verdict.explanation)") }
        }
    }
}
