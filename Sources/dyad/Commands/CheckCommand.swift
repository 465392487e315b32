import ArgumentParser
import Domain
import FoundationEssentials
import Rules
import Workflow

/// `dyad check`: verdicts on the claims of the ledger, or on those of a sentence.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks claims against all others and against the statistics.",
        discussion: """
            Each claim gets two verdicts: with what was known when it was written, and with what is known now.

            Examples:
              dyad check
              dyad check --as-of 2025-10-31 --format jsonl
              dyad check c4f00d…                    one claim, with its arithmetic
              dyad check --language zh c4f00d…      the same in Chinese
              dyad check --why-not c4f00d…          what an open claim lacks
              dyad check --text "China's exports to Russia rose 13% in 2024."
            """)

    @OptionGroup var options: LedgerOptions
    @Option(name: .customLong("as-of"), help: "The day whose knowledge is used: 2025-10-31.") var asOf: String?
    @Option(help: "The language of the arithmetic: en, zh or ru.") var language: String?
    @Option(help: "A sentence to judge by what the ledger holds; nothing is recorded.") var text: String?
    @Flag(name: .customLong("why-not"), help: "Says what the claims named lack.")
    var whyNot = false
    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?
    @Argument(help: "The names of claims; all of them if none is given.") var claims: [String] = []

    /// Bytes of the longest text that is judged; longer ones are documents.
    private static let longest = 10_000

    func validate() throws {
        if let asOf, Day(iso: asOf) == nil { throw ValidationError("--as-of \(asOf): write a day as 2025-10-31.") }
        if let text {
            if !claims.isEmpty || whyNot { throw ValidationError("--text stands alone, without claims and --why-not.") }
            if text.utf8.count > Self.longest {
                throw ValidationError("--text is longer than \(Self.longest) bytes.\n  Take it in as a document.")
            }
        }
        if whyNot, claims.isEmpty {
            throw ValidationError("--why-not: name a claim; `dyad list claims` shows the names.")
        }
        if whyNot, asOf != nil { throw ValidationError("--why-not asks about today, without --as-of.") }
    }

    func run() async throws {
        let workbench = try options.workbench()
        let languages = workbench.rulebook.explanationLanguages
        if let language, !languages.contains(language) {
            throw ValidationError(
                "--language \(language): explanations are told in \(languages.joined(separator: ", ")).")
        }
        if let text { return try await judge(text, with: workbench) }
        let documents = try await workbench.documentsByClaim()
        for name in claims where documents[EntryID(name)] == nil {
            throw WorkError("\(name): the ledger holds no claim of that name.\n  `dyad list claims` shows the names.")
        }
        if whyNot { return try await tellOpen(with: workbench) }
        let verdicts = try await workbench.check(
            claims.map { EntryID($0) }, asOf: asOf.flatMap { Day(iso: $0) }, now: Today.day)
        print(verdicts, documents, showing: !claims.isEmpty, workbench)
    }

    private func print(
        _ verdicts: [Verdict], _ documents: [EntryID: EntryID], showing showsSteps: Bool, _ workbench: Workbench
    ) {
        let words = ArithmeticWords(workbench.rulebook, language: language)
        let told = verdicts.map(words.telling)
        let format = format ?? .fitting
        format.print(
            told.map { Record.verdict($0, documents: documents) },
            columns: ["claim", "label", "as_of", "low", "high", "margin", "id"])
        if format == .table, showsSteps {
            for verdict in told {
                Output.line("\n\(verdict.asOf)")
                for step in verdict.explanation.split(separator: "\n") { Output.line(Output.plain(String(step))) }
            }
        }
    }

    private func judge(_ text: String, with workbench: Workbench) async throws {
        let assumptions = Assumptions(asOf: asOf.flatMap { Day(iso: $0) })
        guard let assay = try await workbench.assay(of: text, assuming: assumptions, now: Today.day),
            !assay.claims.isEmpty
        else { throw WorkError(workbench.rulebook.wordings("command.nothing-read")) }
        let documents = Dictionary(assay.claims.map { ($0.id, assay.document.id) }) { first, _ in first }
        print(assay.verdicts, documents, showing: true, workbench)
    }

    private func tellOpen(with workbench: Workbench) async throws {
        let format = format ?? .fitting
        var records: [JSON] = []
        for name in claims {
            if let record = try await workbench.whyNot(EntryID(name), in: language, now: Today.day) {
                records.append(record)
            }
        }
        guard format == .table else {
            return format.print(records, columns: ["claim", "label", "missing", "open", "inferred"])
        }
        for record in records {
            let values = Dictionary(
                ["claim", "exact", "label", "missing", "open", "inferred"].map { ($0, Output.plain(record[$0].cell)) }
            ) { first, _ in first }
            let isOpen = record["label"].cell == VerdictLabel.notEnoughEvidence.rawValue
            Output.line(workbench.rulebook.wordings("command.why-not.claim", values))
            let tells = isOpen ? ["missing", "open", "inferred"].filter { !(values[$0] ?? "").isEmpty } : ["decided"]
            for tell in tells { Output.line(workbench.rulebook.wordings("command.why-not.\(tell)", values)) }
        }
    }
}
