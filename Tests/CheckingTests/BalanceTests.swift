import Domain
import Testing

@testable import Checking

/// Surpluses and deficits: in 2024 China sold Russia goods worth 115.49 and bought goods worth 129.32 billion dollars, in 2022
/// goods worth 76.12 and 114.15.
struct BalanceTests {
    /// A claim about the balance of one of the two countries.
    private func claim(
        of country: Country = Trade.china, _ period: String, _ quantity: Quantity?, _ direction: Direction?,
        _ form: ClaimForm = .level, reporter: Country? = nil
    ) -> Claim {
        Trade.claim(form, "trade-balance", period, quantity, direction, currency: "USD") {
            let partner = country == Trade.china ? Trade.russia : Trade.china
            $0.flow = Flow(from: country, to: partner, kind: .balance, reporter: reporter, goods: "all")
        }
    }

    @Test func `a balance is what is sold less what is bought`() throws {
        let all = [("2024", "13.8"), ("2024", "14"), ("2024", "13.83"), ("2022", "38"), ("2022-06", "4.7")]
        for (period, billions) in all {
            let verdict = try Trade.verdict(claim(period, Trade.billions(billions), .down))
            #expect(verdict.label == .supported, "\(period): \(verdict.explanation)")
            #expect(verdict.evidence.count == 2)
        }
        let verdict = try Trade.verdict(claim("2024", Trade.billions("13.8"), .down))
        #expect(verdict.low ?? 0 >= 13.81e9 && verdict.high ?? 0 <= 13.85e9)
        #expect(verdict.explanation.contains("What is sold less what is bought"))
        #expect(verdict.explanation.contains("trade balance of China with Russia, 2024"))
    }

    @Test func `what only other prints tell of is worked out`() throws {
        // Of January to July 2023 exports and the total are printed, 62.5 and 134.1, but no imports.
        let verdict = try Trade.verdict(claim("2023-01/2023-07", Trade.billions("9"), .down))
        #expect(verdict.label == .supported, "\(verdict.explanation)")
        #expect(verdict.diagnosis == nil)
        let wrong = try Trade.verdict(claim("2023-01/2023-07", Trade.billions("19.1"), .down))
        #expect(wrong.label == .refuted, "\(wrong.explanation)")
    }

    @Test func `one side's surplus is the other's deficit`() throws {
        let surplus = try Trade.verdict(claim(of: Trade.russia, "2024", Trade.billions("13.8"), .up))
        #expect(surplus.label == .supported, "\(surplus.explanation)")
        #expect(surplus.explanation.contains("the other side's customs"))
        // Russia's own customs may count it otherwise: where they are meant, China's prints tell too little.
        let own = try Trade.verdict(
            claim(of: Trade.russia, "2024", Trade.billions("13.8"), .up, reporter: Trade.russia))
        #expect(own.label == .notEnoughEvidence)
    }

    @Test func `a surplus for a deficit`() throws {
        let verdict = try Trade.verdict(claim("2024", Trade.billions("13.8"), .up))
        #expect(verdict.label == .refuted)
        #expect(verdict.diagnosis?.kind == "sign")
        #expect(verdict.diagnosis?.fit.contains("surplus and deficit") == true)
        let bare = try Trade.verdict(claim("2024", nil, .up))
        #expect(bare.label == .refuted)
        #expect(bare.diagnosis?.kind == "sign")
        #expect(try Trade.verdict(claim("2024", nil, .down)).label == .supported)
    }

    @Test func `another year, another scale`() throws {
        #expect(try Trade.verdict(claim("2023", Trade.billions("38.03"), .down)).diagnosis?.kind == "wrong_year")
        #expect(try Trade.verdict(claim("2024", Trade.billions("138"), .down)).diagnosis?.kind == "magnitude")
        #expect(try Trade.verdict(claim("2022-10", Trade.billions("2.7"), .down)).diagnosis?.kind != "sign")
    }

    @Test func `hedges keep their open ends as the sign turns`() throws {
        let almost = Trade.billions("14", .almost, Interval(13, 14, highOpen: true))
        #expect(try Trade.verdict(claim("2024", almost, .down)).label == .supported)
        let over = Trade.billions("14", .over, Interval(14, 15, lowOpen: true))
        #expect(try Trade.verdict(claim("2024", over, .down)).label == .refuted)
        let most = Trade.billions("14", .atMost, Interval(-.infinity, 14))
        #expect(try Trade.verdict(claim("2024", most, .down)).label == .supported)
        #expect(try Trade.verdict(claim("2024", most, .up)).label == .refuted)
    }

    @Test func `how a balance moved is left open, with the reason`() throws {
        let grew = try Trade.verdict(claim("2024", Trade.percent("20"), .down, .change))
        #expect(grew.label == .notEnoughEvidence)
        #expect(grew.missing?.contains("balance") == true)
    }

    @Test func `a text whose own exports and imports leave another balance contradicts itself`() throws {
        let flows = [("exports", "50"), ("imports", "80")].enumerated().map { number, told in
            Trade.claim(.level, told.0, "2010", Trade.billions(told.1), at: 20 * number)
        }
        let wrong = claim("2010", Trade.billions("40"), .down)
        let verdicts = try Trade.verdicts(flows + [wrong], published: "2024-05-05")
        #expect(verdicts.contains { $0.claim == wrong.id && $0.label == .conflictingEvidence })
    }
}
