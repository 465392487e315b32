import Domain
import Testing

@testable import Checking

/// Slips that were found in print, in sentences of our own.
struct SlipTests {
    private func refuted(_ claim: Claim) throws -> Verdict {
        let verdict = try Trade.verdict(claim)
        #expect(verdict.label == .refuted, "\(verdict.explanation)")
        #expect((verdict.margin ?? 0) > 0)
        #expect(!verdict.evidence.isEmpty)
        return verdict
    }

    @Test func `exports and imports exchanged`() throws {
        let sold = try refuted(Trade.claim(.level, "exports", "2023-06", Trade.billions("11.28")))
        #expect(sold.diagnosis?.kind == "flow_swapped")
        let bought = try refuted(Trade.claim(.level, "imports", "2023-06", Trade.billions("9.551")))
        #expect(bought.diagnosis?.kind == "flow_swapped")
    }

    @Test(arguments: ["CNY", nil] as [Unit?])
    func `imports from China for China's imports`(currency: Unit?) throws {
        let claim = Trade.claim(.change, "imports", "2025", Trade.percent("3.4"), .down, currency: currency) {
            $0.flow = Flow(from: Trade.china, to: Trade.russia, kind: .import, goods: "all")
        }
        #expect(try refuted(claim).diagnosis?.kind == "actor_swapped")
    }

    @Test func `what only the partner's customs can tell is not refuted`() throws {
        let claim = Trade.claim(.level, "imports", "2024", Trade.billions("118.2")) {
            $0.flow = Flow(from: Trade.china, to: Trade.russia, kind: .import, goods: "all")
        }
        let verdict = try Trade.verdict(claim)
        #expect(verdict.label == .notEnoughEvidence)
        #expect(verdict.outcome == "other_reporter")
    }

    @Test func `the figures of the year before`() throws {
        let level = try refuted(Trade.claim(.level, "total", "2024", Trade.billions("240.11")))
        #expect(level.diagnosis?.kind == "wrong_year")
        let growth = try refuted(Trade.claim(.change, "exports", "2024", Trade.percent("46.9"), .up))
        #expect(growth.diagnosis?.kind == "wrong_year")
    }

    @Test func `four months for five`() throws {
        let verdict = try refuted(Trade.claim(.level, "total", "2023-01-01/2023-04-30", Trade.billions("93.8")))
        #expect(verdict.diagnosis?.kind == "wrong_period")
        #expect(verdict.diagnosis?.fit.contains("January–May 2023") == true)
    }

    @Test func `a month for the year so far`() throws {
        let verdict = try refuted(Trade.claim(.level, "total", "2023-10", Trade.billions("196.5")))
        #expect(verdict.diagnosis?.kind == "cumulative_for_single")
    }

    @Test func `a rounded part with a digit too many`() throws {
        let verdict = try refuted(Trade.claim(.level, "imports", "2023-01-01/2023-07-31", Trade.billions("72.0")))
        #expect(verdict.diagnosis?.kind == "rounding")
    }

    @Test func `ten times too much`() throws {
        let quantity = Trade.billions("2180", .over, Interval(2180, 2181, lowOpen: true))
        let verdict = try refuted(Trade.claim(.level, "total", "2023-01-01/2023-11-30", quantity))
        #expect(verdict.diagnosis?.kind == "magnitude")
        #expect(verdict.explanation.contains("10 times too high"))
    }

    @Test func `the scale word dropped`() throws {
        let quantity = Quantity(value: 39.04, step: 0.01, unit: "USD")
        let verdict = try refuted(Trade.claim(.level, "total", "2026-01-01/2026-02-28", quantity))
        #expect(verdict.diagnosis?.kind == "magnitude")
    }

    @Test func `a fall taken for a rise`() throws {
        let verdict = try refuted(Trade.claim(.change, "total", "2025", Trade.percent("6.9"), .up, currency: "USD"))
        #expect(verdict.diagnosis?.kind == "sign")
    }
}
