import Domain
import Foundation
import LedgerSQLite
import Rules
import Testing
import Workflow

/// The sums in two currencies of the founding texts, the whole way, with and without a table of roubles.
@Suite(.enabled(if: Founding.present)) struct FoundingConversionTests {
    /// Rates of the rouble that were made up, of the size that they had.
    private static func table() throws -> String {
        let averages = [70, 73, 76, 81, 79, 83, 90, 95, 97, 97, 91, 91, 89, 91, 92, 93, 91]
        let rows = averages.enumerated().map {
            "\(2023 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),RUB,\($1),USD\n"
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("roubles-\(UUID().uuidString).csv")
        try ("month,currency,rate,base\n" + rows.joined()).write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    private func conversion(_ number: String, in found: [Found]) throws -> Found {
        try #require(found.first { $0.isIn(number) && $0.claim.form == .conversion }, "\(number)")
    }

    @Test func `sums in two currencies come out with their rate and the days that allow it`() async throws {
        let (workbench, found) = try await Founding.checked()
        let pounds = try conversion("004", in: found)
        #expect(pounds.writing?.label == .supported && pounds.now?.label == .supported)
        #expect(pounds.now?.explanation.contains("245 billion USD / 182 billion GBP = 1.346 USD per GBP") == true)
        #expect(pounds.now?.explanation.contains("is among them") == true)
        let singapore = try conversion("003", in: found)
        #expect(singapore.now?.label == .supported)
        #expect(singapore.now?.explanation.contains("323.7 billion SGD / 240 billion USD = 1.349 SGD per USD") == true)
        let roubles = try conversion("002", in: found)
        #expect(roubles.now?.label == .notEnoughEvidence)
        #expect(roubles.now?.explanation.contains("= 91.16 RUB per USD") == true)
        #expect(roubles.now?.missing?.contains("since 1 March 2022") == true)
        // What they rest on is in the ledger, and gives the same again.
        let held = Set(try await workbench.ledger.observations().map(\.id))
        for verdict in [pounds, singapore].flatMap(\.verdicts) {
            #expect(!verdict.evidence.isEmpty && Set(verdict.evidence).isSubset(of: held))
            #expect(try await workbench.replay(verdict) == verdict)
        }
    }

    @Test func `a table of roubles decides what was open`() async throws {
        let workbench = Workbench(rulebook: try Rulebook.load(), ledger: try SQLiteLedger(path: nil))
        let table = try Self.table()
        defer { try? FileManager.default.removeItem(atPath: table) }
        let taken = try await workbench.takeIn(
            [Founding.shared.appendingPathComponent("founding").path, table], cores: 2
        ) { _, _ in }
        #expect(taken.failures.isEmpty && taken.observations == 17)
        let claims = try await workbench.ledger.claims()
        let roubles = try #require(claims.first { $0.form == .conversion && $0.quantity?.unit == "USD" })
        let verdicts = try await workbench.check([roubles.id], now: Founding.now)
        #expect(verdicts.count == 2 && verdicts.allSatisfy { $0.label == .supported && !$0.evidence.isEmpty })
        #expect(verdicts[0].explanation.contains("a table of rates"))
        let again = try await workbench.takeIn([table], cores: 1) { _, _ in }
        #expect(again.observations == 0 && again.known == 1)
    }
}
