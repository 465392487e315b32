import ArgumentParser
import Domain
import FoundationEssentials
import LedgerSQLite
import Rules
import Workflow

/// Which ledger and which rules a command works with.
struct LedgerOptions: ParsableArguments {
    @Option(help: "The ledger's file (or set DYAD_LEDGER).")
    var ledger: String = ProcessInfo.processInfo.environment["DYAD_LEDGER"] ?? "dyad.ledger"

    /// The rules, and the baskets of the user's own that lie beside the ledger.
    func rulebook() throws -> Rulebook { try Rulebook.load(ownBaskets: ledger + ".baskets") }

    func workbench() throws -> Workbench {
        Workbench(
            rulebook: try rulebook(), ledger: try SQLiteLedger(path: ledger), tradeFolder: ledger + ".trade",
            panelFolder: ledger + ".panels")
    }
}
