import ArgumentParser
import Rules

/// `dyad rules`: the data files that hold what Dyad knows.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Works on the rule files.", subcommands: [Lint.self])

    /// `dyad rules lint`: checks every rule file.
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: "Checks every rule file, and the baskets beside the ledger, and names all faults together.",
            discussion: """
                Example:
                  DYAD_RULES=my-rules dyad rules lint
                """)

        @OptionGroup var options: LedgerOptions

        func run() throws {
            let rulebook = try options.rulebook()
            Output.line(rulebook.wordings("command.rules-sound", ["files": String(rulebook.files.count)]))
        }
    }
}
