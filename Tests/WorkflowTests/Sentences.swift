import Checking
import Domain
import Foundation
import LedgerSQLite
import Rules
import Testing
import Workflow

/// Short texts of our own, read as they stand and checked against the customs prints that lie beside the project.
struct Sentences {
    /// One text with the day it was published.
    struct Text {
        let id: String
        let published: String
        let text: String
    }

    let rulebook: Rulebook
    /// The prints, each with the line of its row.
    let observations: [Observation]
    static let facts = Founding.shared.appendingPathComponent("facts/customs_facts.csv")

    init() async throws {
        rulebook = try Rulebook.load()
        let workbench = Workbench(rulebook: rulebook, ledger: try SQLiteLedger(path: nil))
        _ = try await workbench.takeIn([Self.facts.path], cores: 1) { _, _ in }
        observations = try await workbench.ledger.observations()
    }

    /// What a text says, and the verdicts of now and of its day on each claim.
    func checked(_ text: Text, without line: Int? = nil) throws -> [Found] {
        let capture = Capture(
            source: text.id, bytes: Array(text.text.utf8), media: "text/plain", published: Period(iso: text.published))
        let readings = try ReadDocuments(rulebook).readings(of: capture).get()
        let claims = readings.flatMap(\.claims)
        let verdicts = Checker(rulebook).verdicts(
            on: claims, given: observations.filter { line == nil || $0.provenance.line != line },
            documents: readings.map(\.document), asOf: nil, now: Founding.now)
        return claims.map { claim in
            Found(claim: claim, document: text.id, verdicts: verdicts.filter { $0.claim == claim.id })
        }
    }
}
