import ArgumentParser
import Domain
import FoundationEssentials
import Rules
import Workflow

/// `dyad verify`: works a verdict out again and compares the bytes.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Works a recorded verdict out again; same ledger, same rules, same bytes.",
        discussion: """
            Prints the verdict as it comes out now. Ends with 0 if it is the recorded one to the byte, else with 1.

            With --inputs it also lists what the verdict rests on, with checksums: where the lists of two machines agree, so
            do the verdicts.

            Examples:
              dyad verify v4f00d…
              dyad verify --inputs v4f00d…
            """)

    @OptionGroup var options: LedgerOptions
    @Flag(help: "Lists the documents, figures and rule files that it rests on, with their checksums.") var inputs =
        false
    @Argument(help: "The name of the verdict.") var verdict: String

    func run() async throws {
        let workbench = try options.workbench()
        guard let recorded = try await workbench.ledger.verdict(EntryID(verdict)) else {
            throw WorkError(
                "\(verdict): the ledger holds no verdict of that name.\n  `dyad list verdicts` shows the names.")
        }
        guard let again = try await workbench.replay(recorded) else {
            throw WorkError("\(verdict): its claim has been superseded, so nothing can be worked out.\n  Check again.")
        }
        let documents = try await workbench.documentsByClaim()
        let (now, before) = (
            Record.verdict(again, documents: documents), Record.verdict(recorded, documents: documents)
        )
        Output.line(now.line)
        if inputs { for input in try await workbench.inputs(of: again) { Output.line(input.line) } }
        if now.line != before.line {
            Output.error(workbench.rulebook.wordings("command.verdict-changed", ["recorded": before.line]))
            throw Ending.someFailed
        }
    }
}
