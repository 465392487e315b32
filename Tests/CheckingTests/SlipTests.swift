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

    @Test func `a percentage for an amount`() throws {
        let verdict = try refuted(
            Trade.claim(.difference, "total", "2023", Trade.billions("26.3"), .up) { $0.comparison = .yearOnYear })
        #expect(verdict.diagnosis?.kind == "unit")
    }

    @Test func `a share for a growth`() throws {
        // 115.49 of 244.819 billion are 47.2 percent.
        let verdict = try refuted(
            Trade.claim(.change, "exports", "2024", Trade.percent("47.2"), .up, currency: "USD"))
        #expect(verdict.diagnosis?.kind == "share_for_value")
    }

    @Test func `a record of the year before`() throws {
        let verdict = try Trade.verdict(Trade.claim(.order, "total", "2025") { $0.comparison = .record })
        #expect(verdict.label == .refuted && verdict.diagnosis?.kind == "stale_record")
    }

    @Test func `words that name one flow and countries that name the other`() throws {
        let verdict = try refuted(
            Trade.claim(.level, "imports", "2024-01-01/2024-02-29", Trade.billions("16.81")) {
                $0.caveats = [Caveat(.contradictoryFlow)]
            })
        #expect(verdict.diagnosis?.kind == "flow_wording")
    }

    @Test func `a figure that nothing explains`() throws {
        let verdict = try refuted(Trade.claim(.level, "total", "2024-01-01/2024-11-30", Trade.billions("258.05")))
        #expect(verdict.diagnosis?.kind == "unexplained")
    }

    @Test func `a number that lost its percent sign is no figure, but it is told what would fit`() throws {
        let bare = Quantity(value: 26.3, step: 0.1, unit: .one)
        let verdict = try Trade.verdict(Trade.claim(.change, "total", "2023", bare, .up, currency: "USD"))
        #expect(verdict.label == .notEnoughEvidence && verdict.diagnosis?.kind == "missing_percent")
    }

    @Test func `a share is worked out of both figures`() throws {
        let whole = Whole(indicator: "total-trade", flow: Trade.flow("total", reporter: nil))
        func share(_ percent: String) throws -> Verdict {
            try Trade.verdict(Trade.claim(.share, "exports", "2024", Trade.percent(percent)) { $0.whole = whole })
        }
        #expect(try share("47.2").label == .supported)
        #expect(try share("52.8").label == .refuted)
        #expect(try share("52.8").diagnosis?.kind == "flow_swapped")
    }

    @Test func `an average is worked out of the whole`() throws {
        // 244.819 billion in twelve months are 20.4 a month.
        func average(_ billions: String) throws -> Verdict {
            try Trade.verdict(Trade.claim(.average, "total", "2024", Trade.billions(billions)) { $0.per = .month })
        }
        #expect(try average("20.4").label == .supported)
        #expect(try average("24.4").label == .refuted)
    }

    @Test func `a movement that holds in few of the times beside it is told so`() throws {
        let verdict = try Trade.verdict(
            Trade.claim(.change, "total", "2023", Trade.percent("26.3"), .up, currency: "USD"))
        let robustness = try #require(verdict.robustness)
        #expect(robustness.holds < robustness.of && robustness.holds >= 1)
        #expect(verdict.explanation.contains("\(robustness.holds) of \(robustness.of)"))
    }
}
