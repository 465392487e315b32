import Domain
import Testing

@testable import Checking

/// Texts that can't be true as they stand, found without any statistics.
struct OwnTextTests {
    private static func growth(_ flow: String, _ percent: String, at start: Int, _ period: String = "2031-01/2031-08")
        -> Claim
    {
        Trade.claim(.change, flow, period, Trade.percent(percent), .down, currency: "USD", at: start)
    }

    private static func level(_ flow: String, _ billions: String, at start: Int) -> Claim {
        Trade.claim(.level, flow, "2031", Trade.billions(billions), at: start)
    }

    private static func verdicts(_ claims: [Claim]) throws -> [Verdict] {
        try Trade.verdicts(claims, published: "2032-02-01", observations: [], asOf: "2032-02-01")
    }

    @Test func `a total that falls less than either of its parts is impossible`() throws {
        let claims = [
            Self.growth("total", "8.4", at: 0), Self.growth("exports", "9.7", at: 20),
            Self.growth("imports", "9.1", at: 40),
        ]
        let verdicts = try Self.verdicts(claims)
        #expect(verdicts[0].label == .refuted && verdicts[0].basis == .texts)
        #expect(verdicts[0].diagnosis?.kind == "impossible_total")
        #expect(Set(verdicts[0].evidence) == Set(claims.dropFirst().map(\.id)))
        #expect(verdicts.dropFirst().allSatisfy { $0.label == .conflictingEvidence })
        let low = try #require(verdicts[0].low)
        #expect(low > 9 && low < 9.2)
    }

    @Test func `a total between its parts is possible`() throws {
        let verdicts = try Self.verdicts([
            Self.growth("total", "9.4", at: 0), Self.growth("exports", "9.7", at: 20),
            Self.growth("imports", "9.1", at: 40),
        ])
        #expect(verdicts.allSatisfy { $0.label == .notEnoughEvidence && $0.diagnosis == nil })
    }

    @Test func `a total below its parts is impossible, and one within their rounding is not`() throws {
        let parts = [Self.level("exports", "62.5", at: 20), Self.level("imports", "72", at: 40)]
        let below = try Self.verdicts([Self.level("total", "130.1", at: 0)] + parts)
        #expect(below[0].label == .refuted && below[0].diagnosis?.kind == "impossible_total")
        let rounded = try Self.verdicts([Self.level("total", "134.1", at: 0)] + parts)
        #expect(rounded.allSatisfy { $0.label == .notEnoughEvidence })
    }

    @Test func `two figures for one time contradict each other`() throws {
        let verdicts = try Self.verdicts([
            Self.growth("exports", "9.7", at: 0), Self.growth("exports", "7.9", at: 20),
        ])
        #expect(verdicts.allSatisfy { $0.label == .conflictingEvidence && $0.basis == .texts && $0.origins == 1 })
        #expect(verdicts[0].explanation.contains("can't both be right"))
    }

    @Test func `what a text says is no evidence for itself`() throws {
        let verdicts = try Self.verdicts([Self.level("exports", "62.5", at: 0), Self.level("exports", "62.5", at: 20)])
        #expect(verdicts.allSatisfy { $0.label == .notEnoughEvidence && $0.basis == nil })
    }

    @Test func `a figure that the prints rule out speaks against no other of its text`() throws {
        let dollars = CustomsTable.observations.filter { $0.currency == "USD" }
        let verdicts = try Trade.verdicts(
            [
                Trade.claim(.level, "exports", "2024", Trade.billions("244.8"), at: 0),
                Trade.claim(.level, "total", "2024", Trade.billions("1750", unit: "CNY"), at: 40),
            ], published: "2025-02-01", observations: dollars, asOf: "2025-02-01")
        #expect(verdicts.map(\.label) == [.refuted, .notEnoughEvidence])
    }
}
