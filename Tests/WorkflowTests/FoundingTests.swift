import Domain
import Foundation
import LedgerSQLite
import Rules
import Testing
import Workflow

/// The five founding texts and the customs facts, the whole way; the texts are read where they lie, never copied here.
@Suite(.enabled(if: Founding.present)) struct FoundingTests {
    @Test func `the figures of the texts come out checked by themselves`() async throws {
        let (workbench, found) = try await Founding.checked()
        func figure(_ number: String, _ form: ClaimForm, _ value: Double?) throws -> Found {
            try #require(
                found.first { $0.isIn(number) && $0.claim.form == form && $0.claim.quantity?.value == value },
                "\(number) \(form) \(value ?? 0)")
        }
        let level = try figure("000", .level, 218e9)
        #expect(level.writing?.label == .supported && level.now?.label == .supported)
        #expect(level.writing?.explanation.contains("218.176") == true)
        let growth = try figure("000", .change, 26.7)
        #expect(growth.writing?.label == .supported && growth.writing?.explanation.contains("26.7") == true)

        let editor = try figure("002", .level, 240e9)
        let column = try figure("003", .level, 240e9)
        #expect(editor.now?.label == .supported && column.now?.label == .supported)
        let cluster = Clustering(workbench.rulebook)
        #expect(cluster.cluster(of: editor.claim) != nil)
        #expect(cluster.cluster(of: editor.claim) == cluster.cluster(of: column.claim))

        for fall in found where fall.isIn("002") && fall.claim.form == .change && fall.claim.quantity?.value == 16 {
            #expect(fall.claim.flow.from == "CHN" && fall.claim.flow.to == "RUS" && fall.claim.flow.kind == .export)
            #expect(fall.claim.currency == "USD" && fall.claim.period == Period(iso: "2024-03"))
            #expect(fall.now?.label == .supported)
        }
        #expect(found.filter { $0.isIn("002") && $0.claim.quantity?.value == 16 }.count == 2)

        #expect(try figure("004", .level, 245e9).now?.label == .supported)
        let records = found.filter { $0.isIn("004") && $0.claim.form == .order }
        #expect(!records.isEmpty && records.allSatisfy { $0.now?.label == .supported })

        let sofar = try figure("004", .change, 10)
        #expect(sofar.writing?.label == .supported && sofar.now != nil)
        let october = try await workbench.check([sofar.claim.id], asOf: Day(2025, 10, 31), now: Founding.now)
        #expect(october.first?.label == .supported)

        let elided = try figure("000", .share, 8)
        #expect(elided.claim.caveats.contains { $0.kind == .unitInferred })
        #expect(elided.claim.caveats.contains { $0.kind == .garbledText })
    }

    @Test func `every figure has a verdict, or says what would decide it`() async throws {
        let (_, found) = try await Founding.checked()
        for claim in found {
            let now = try #require(claim.now)
            #expect(now.label != .refuted, "\(claim.claim.passage.exact): \(now.explanation)")
            if now.label == .notEnoughEvidence { #expect(now.missing?.isEmpty == false, "\(now.explanation)") }
            #expect(!now.explanation.contains("{") && !now.explanation.contains("check."), "\(now.explanation)")
        }
        func figure(_ number: String, _ form: ClaimForm, _ value: Double) throws -> Verdict {
            try #require(
                found.first { $0.isIn(number) && $0.claim.form == form && $0.claim.quantity?.value == value }?.now)
        }
        // Two rates for two times: the whole year grew 26.3 percent, its first eleven months 26.7.
        #expect(try figure("003", .change, 26).label == .supported)
        #expect(try figure("000", .change, 26.7).label == .supported)
        for (number, value) in [("002", 6.9e9), ("003", 323.7e9), ("004", 182e9)] {
            let rate = try figure(number, .conversion, value)
            #expect(rate.label == (number == "002" ? .notEnoughEvidence : .supported))
        }
        #expect(try figure("002", .conversion, 6.9e9).missing?.contains("RUB") == true)
        // Cars alone: nobody's figures of them are held.
        let sevenfold = try figure("004", .multiple, 7)
        #expect(sevenfold.label == .notEnoughEvidence)
        #expect(sevenfold.missing?.contains("2022") == true && sevenfold.missing?.contains("2024") == true)
        for share in [("000", ClaimForm.share, 85.0), ("000", .fromTo, 27)] {
            #expect(try figure(share.0, share.1, share.2).label == .notEnoughEvidence)
        }
    }

    @Test func `readers' comments and opinions make no checked claim`() async throws {
        let (workbench, found) = try await Founding.checked()
        for number in ["003", "004"] {
            let document = try #require(found.first { $0.isIn(number) }?.claim.passage.document)
            let readings = try #require(try await workbench.ledger.readings(of: document))
            let comments = readings.document.parts.filter { $0.kind == .readerComment }
            if number == "004" { #expect(!comments.isEmpty) }
            for claim in readings.claims {
                #expect(!comments.contains { $0.start <= claim.figure.start && claim.figure.start < $0.end })
            }
        }
        let checked = found.filter { $0.isIn("003") && ($0.now?.label ?? .notEnoughEvidence) != .notEnoughEvidence }
        #expect(checked.allSatisfy { $0.claim.quantity != nil || $0.claim.form == .order })
        #expect(checked.filter { $0.claim.form != .conversion }.count <= 3)
    }

    @Test func `a planted tenfold figure is refuted with its arithmetic`() async throws {
        let original = try String(
            contentsOf: try #require(
                FileManager.default.contentsOfDirectory(
                    at: Founding.shared.appendingPathComponent("founding"), includingPropertiesForKeys: nil
                ).first { $0.lastPathComponent.hasPrefix("000") }), encoding: .utf8)
        let planted = FileManager.default.temporaryDirectory.appendingPathComponent("planted-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: planted) }
        try original.replacingOccurrences(of: "218 billion", with: "2,180 billion").write(
            to: planted, atomically: true, encoding: .utf8)
        let (_, found) = try await Founding.checked([planted.path])
        let claim = try #require(
            found.first { $0.document == planted.lastPathComponent && $0.claim.quantity?.value == 2180e9 })
        #expect(claim.writing?.label == .refuted && claim.now?.label == .refuted)
        #expect(claim.now?.diagnosis?.kind == "magnitude")
        #expect(claim.now?.explanation.contains("218.176") == true && claim.now?.evidence.isEmpty == false)
        // The copy does not drag its original down.
        #expect(found.first { $0.isIn("000") && $0.claim.quantity?.value == 218e9 }?.now?.label == .supported)
    }

    @Test func `the dates of the texts are found with their evidence`() async throws {
        let (workbench, _) = try await Founding.checked()
        let windows = [
            "000": "2023-12-22/2023-12-22", "001": "2023-04-01/2023-04-30", "002": "2024-05-03/2024-05-08",
            "003": "2024-05-17/2024-05-31", "004": "2025-10-01/2025-12-31",
        ]
        for document in try await workbench.ledger.documents() {
            let name = (document.source as NSString).lastPathComponent.prefix(3)
            let window = try #require(windows[String(name)].flatMap { Period(iso: $0) })
            let (earliest, latest) = (document.published.earliest, document.published.latest)
            #expect(earliest.map(window.contains) == true && latest.map(window.contains) == true, "\(name)")
            #expect(!document.published.evidence.isEmpty)
            if name == "001" {
                #expect(document.published.rejected.contains { $0.value == "2024-12-30" })
            }
        }
    }
}
