import Domain
import Foundation
import LedgerSQLite
import Rules
import Testing
import Workflow

/// The founding texts and the customs facts, where they lie beside the project.
enum Founding {
    static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
    static var present: Bool { FileManager.default.fileExists(atPath: shared.appendingPathComponent("founding").path) }
    static let now = Day(2026, 6, 1) ?? Day(number: 0)

    /// A ledger with the texts, with more documents if wanted, checked.
    static func checked(_ more: [String] = []) async throws -> (workbench: Workbench, found: [Found]) {
        let workbench = Workbench(rulebook: try Rulebook.load(), ledger: try SQLiteLedger(path: nil))
        let taken = try await workbench.takeIn(
            [
                shared.appendingPathComponent("founding").path,
                shared.appendingPathComponent("facts/customs_facts.csv").path,
            ]
                + more, cores: 2
        ) { _, _ in }
        #expect(taken.failures.isEmpty && taken.documents == 5 + more.count)
        let verdicts = try await workbench.check(now: now)
        let sources = Dictionary(
            uniqueKeysWithValues: try await workbench.ledger.documents().map { ($0.id, $0) })
        let found = try await workbench.ledger.claims().map { claim in
            Found(
                claim: claim, document: sources[claim.passage.document]?.source ?? "",
                verdicts: verdicts.filter { $0.claim == claim.id })
        }
        return (workbench, found)
    }
}
