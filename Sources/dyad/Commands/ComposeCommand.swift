import ArgumentParser
import Domain
import FoundationEssentials
import Rules
import Workflow

/// `dyad compose`: drafts the edition.
struct ComposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compose", abstract: "Drafts the edition as HTML and Markdown, and lints its citations.",
        discussion: """
            Examples:
              dyad compose --out edition/
              dyad compose --edition may-2024 --from 2024-05-01 --to 2024-05-31 --out editions/
            """)

    @OptionGroup var options: LedgerOptions
    @Option(help: "The name of the edition, and of its files; without it, the name of the pair of countries.")
    var edition: String?
    @Option(help: "Only documents published on this day or later.") var from: String?
    @Option(help: "Only documents published on this day or earlier.") var to: String?
    @Option(help: "The address of the desk, for citations that link to it.") var desk: String?
    @Option(help: "The folder to write to.") var out: String

    func validate() throws {
        for text in [from, to].compactMap({ $0 }) where Day(iso: text) == nil {
            throw ValidationError("\(text): write a day as 2024-05-31.")
        }
        if let from, let to, from > to { throw ValidationError("--from \(from) is later than --to \(to).") }
        if let edition, !Self.isFileName(edition) {
            throw ValidationError(
                "--edition \(edition): a name becomes a file's: up to 100 letters, no /, no line ends, no . at its start."
            )
        }
        if let desk, !["http://", "https://"].contains(where: desk.hasPrefix) {
            throw ValidationError("--desk \(desk): an address begins with http:// or https://.")
        }
    }

    private static func isFileName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".") && !name.contains("/")
            && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }

    func run() async throws {
        let workbench = try options.workbench()
        let words = workbench.rulebook.wordings
        let period = Period(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) })
        let (draft, faults) = try await workbench.compose(named: edition, period: period)
        guard faults.isEmpty else {
            for fault in faults { Output.error(fault.description) }
            throw Ending.someFailed
        }
        let files = try workbench.write(draft, to: out, desk: desk)
        try await workbench.ledger.record(draft)
        Output.line(
            words(
                "command.composed",
                ["citations": String(draft.citations.count), "files": files.joined(separator: ", ")]))
    }
}
