import ArgumentParser

/// The command: one line for each thing it can do.
@main
struct DyadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dyad",
        abstract:
            "Reads documents, checks every figure against all others and against the statistics, drafts the report.",
        discussion: """
            Begin with these four:
              dyad take-in documents/ statistics.csv
              dyad check
              dyad compose --out edition/
              dyad serve

            Exit codes: 0 done; 1 done but some inputs failed; 2 wrong use; 3 the ledger or a rule file is unusable.
            """,
        version: "0.1.0",
        subcommands: [
            ReadCommand.self,
            TakeInCommand.self,
            CheckCommand.self,
            VerifyCommand.self,
            ListCommand.self,
            SeriesCommand.self,
            RouteCommand.self,
            MirrorCommand.self,
            ExportCommand.self,
            CompareCommand.self,
            BreakCommand.self,
            EffectCommand.self,
            InspectCommand.self,
            PanelsCommand.self,
            GravityCommand.self,
            ScenarioCommand.self,
            ComposeCommand.self,
            ServeCommand.self,
            RulesCommand.self,
        ])

    static func main() async {
        await main(nil)
    }

    /// Runs, and ends with the exit code of the contract.
    static func main(_ arguments: [String]?) async {
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Ending.end(with: error)
        }
    }
}
