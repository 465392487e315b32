import ArgumentParser
import Domain
import FoundationEssentials
import Workflow

/// `dyad list`: what the ledger holds.
struct ListCommand: AsyncParsableCommand {
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case documents, claims, predictions, verdicts, observations, series
    }

    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists documents, claims, predictions, verdicts, observations or statistical series.",
        discussion: """
            Examples:
              dyad list documents
              dyad list claims --document d4f00d… --format csv
              dyad list verdicts --label refuted
              dyad list predictions                 what was foretold, by whom, for when, and what came of it
              dyad list series --format csv
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "documents, claims, predictions, verdicts, observations or series.") var subject: Subject
    @Option(help: "Only those of this document.") var document: String?
    @Option(help: "Only verdicts with this label: supported, refuted …") var label: String?
    @Option(help: "Only those of this indicator: total-trade …") var indicator: String?
    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?

    func validate() throws {
        if label != nil, subject != .verdicts { throw ValidationError("--label chooses among verdicts only.") }
        if document != nil, [.observations, .series].contains(subject) {
            throw ValidationError("--document does not choose among \(subject.rawValue).")
        }
        if indicator != nil, [.documents, .series].contains(subject) {
            throw ValidationError("--indicator does not choose among \(subject.rawValue).")
        }
        if let label, VerdictLabel(rawValue: label) == nil {
            let known = VerdictLabel.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--label \(label): a verdict is one of \(known).")
        }
    }

    func run() async throws {
        let workbench = try options.workbench()
        let format = format ?? .fitting
        let claims = try await workbench.ledger.claims().filter { claim in
            document.map { $0 == claim.passage.document.text } ?? true
                && indicator.map { $0 == claim.indicator } ?? true
        }
        switch subject {
        case .documents:
            let records = try await workbench.ledger.documents().filter { entry in
                document.map { $0 == entry.id.text } ?? true
            }.map(Record.summary)
            format.print(records, columns: ["id", "published", "basis", "language", "title", "source"])
        case .claims:
            let clusters = Clustering(workbench.rulebook)
            let records = claims.map { Record.claim($0, explain: true, cluster: clusters.cluster(of: $0)) }
            format.print(
                records, columns: ["id", "form", "indicator", "value", "unit", "direction", "period", "exact"])
        case .predictions:
            let verdicts = Dictionary(
                try await workbench.ledger.verdicts().filter { !$0.atWriting }.map { ($0.claim, $0) }
            ) { $0.asOf < $1.asOf ? $1 : $0 }
            let foretold = claims.filter { $0.certainty == .predicted }
            format.print(
                foretold.map { Record.prediction($0, verdicts[$0.id], today: Today.day) },
                columns: ["horizon", "due", "author", "value", "unit", "low", "high", "exact"])
        case .verdicts:
            let names = Set(claims.map(\.id))
            let documents = try await workbench.documentsByClaim()
            let verdicts = try await workbench.ledger.verdicts().filter { verdict in
                names.contains(verdict.claim) && label.map { $0 == verdict.label.rawValue } ?? true
            }
            format.print(
                verdicts.map { Record.verdict($0, documents: documents) },
                columns: ["id", "claim", "label", "as_of", "low", "high", "margin"])
        case .series:
            format.print(
                try await workbench.seriesList(),
                columns: ["name", "first", "last", "periods", "exported", "imported", "unit"])
        case .observations:
            let observations = try await workbench.ledger.observations().filter { observation in
                indicator.map { $0 == observation.indicator } ?? true
            }
            format.print(
                observations.map(Record.observation),
                columns: ["indicator", "period", "measure", "value", "unit", "currency", "printed_latest", "address"])
        }
    }
}
