import Domain
import Reporting
import Rules
import Workflow

/// One request on its way through a page, with what the page may draw on.
struct Visit: Sendable {
    let request: DeskRequest
    /// The name that follows the first segment of the address.
    let name: String?
    let workbench: Workbench
    let words: FigureWords

    var ledger: any Ledger { workbench.ledger }
    var rulebook: Rulebook { workbench.rulebook }

    /// The words of explanations, in the language that the address asks for.
    var tongue: ArithmeticWords { ArithmeticWords(rulebook, language: request.query[LanguageChoice.field]) }

    /// A sentence of the desk.
    func say(_ name: String, _ values: [String: String] = [:]) -> String { words.sentence("desk.\(name)", values) }

    /// A sentence of the desk that counts something: one has its own.
    func count(_ name: String, _ number: Int) -> String {
        say(number == 1 ? "\(name)-one" : "\(name)-many", ["count": String(number)])
    }

    /// Every claim with what is said of it and where it stands.
    func claims() async throws(LedgerError) -> ClaimShelf {
        ClaimShelf(
            claims: try await ledger.claims(), documents: try await ledger.documents(),
            verdicts: try await ledger.verdicts(), words: words)
    }
}
