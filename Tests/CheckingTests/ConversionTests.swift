import Domain
import Testing

@testable import Checking

/// Sums in two currencies against what the currencies cost.
struct ConversionTests {
    @Test func `pounds of the days before the writing tell when a text was written`() throws {
        let verdict = try Sums.verdict(
            Sums.sum("245", "USD"), Sums.sum("182", "GBP"), of: "2024", published: "2025-10-01"..."2025-12-31")
        #expect(verdict.label == .supported && verdict.basis == .statistics && verdict.origins == 1)
        #expect(verdict.explanation.contains("1.346 USD per GBP; with the digits stated 1.340 to 1.353"))
        #expect(verdict.explanation.contains("May–October 2025, December 2025"))
        #expect(verdict.explanation.contains("October–December 2025, is among them"))
        #expect(verdict.explanation.contains("The average of 2024 was 1.278 USD per GBP"))
        #expect((1...4).contains(verdict.evidence.count))
        let earlier = try Sums.verdict(
            Sums.sum("245", "USD"), Sums.sum("182", "GBP"), of: "2024", published: "2025-01-20"..."2025-01-21")
        #expect(earlier.explanation.contains("is not among them"))
    }

    @Test func `Singapore dollars of 2024 for a figure of 2023`() throws {
        let verdict = try Sums.verdict(
            Sums.sum("240", "USD"), Sums.sum("323.7", "SGD"), of: "2023", published: "2024-05-17"..."2024-05-31")
        #expect(verdict.label == .supported)
        #expect(verdict.explanation.contains("1.349 SGD per USD"))
        #expect(verdict.explanation.contains("November 2023, February–May 2024"))
        #expect(verdict.explanation.contains("The average of 2023 was 1.343 SGD per USD"))
        #expect(verdict.low.map { $0 < 323.7e9 } == true && verdict.high.map { $0 > 323.7e9 } == true)
    }

    @Test func `the average of the year fits too`() throws {
        let verdict = try Sums.verdict(
            Sums.sum("1.690", "CNY", power: 12), Sums.sum("239", "USD"), of: "2023",
            published: "2024-05-17"..."2024-05-17")
        #expect(verdict.label == .supported)
        #expect(verdict.explanation.contains("the average of 2023: it fits"))
        #expect(verdict.evidence.count == 12)
    }

    @Test func `roubles after March 2022 are not told until a table of them is there`() throws {
        let (roubles, dollars) = (Sums.sum("629", "RUB"), Sums.sum("6.9", "USD"))
        func verdict(_ rates: [Observation]) throws -> Verdict {
            try Sums.verdict(roubles, dollars, of: "2023", published: "2023-12-20"..."2023-12-31", rates: rates)
        }
        let open = try verdict([])
        #expect(open.label == .notEnoughEvidence && open.evidence.isEmpty)
        #expect(open.explanation.contains("91.16 RUB per USD; with the digits stated 90.43 to 91.90"))
        #expect(open.missing?.contains("RUB to USD for 2023") == true)
        #expect(open.missing?.contains("has quoted no RUB since 1 March 2022") == true)
        // Made up, but of the size that they had.
        let averages = [70.0, 73, 76, 81, 79, 83, 90, 95, 97, 97, 91, 91]
        let told = try verdict(Sums.rates("USD", "RUB", averages, of: 2023))
        #expect(told.label == .supported && !told.evidence.isEmpty)
        let other = try verdict(Sums.rates("USD", "RUB", averages.map { $0 / 2 }, of: 2023))
        #expect(other.label == .refuted && (other.margin ?? 0) > 1e9)
        let half = try verdict(Sums.rates("USD", "RUB", averages.prefix(6).map { $0 / 2 }, of: 2023))
        #expect(half.label == .notEnoughEvidence)
        #expect(half.missing?.contains("for July–December 2023") == true)
    }

    @Test func `roubles of the month in which the bank stopped are open beyond its first day`() throws {
        let verdict = try Sums.verdict(
            Sums.sum("130.0", "RUB"), Sums.sum("1.00", "EUR"), of: "2022-03", published: "2022-03-20"..."2022-03-20")
        #expect(verdict.label == .notEnoughEvidence)
    }

    @Test(
        arguments: [
            ("245", "USD", "19.3", "GBP", "2024", "magnitude", "193 billion GBP"),
            ("245", "USD", "1930", "GBP", "2024", "magnitude", "193 billion GBP"),
            ("245", "USD", "311", "GBP", "2024", "unit", "GBP per USD"),
            ("240", "USD", "367", "SGD", "2023", "currency", "AUD"),
            ("100.0", "USD", "11600", "JPY", "2024", "wrong_year", "in 2022"),
        ] as [(String, Unit, String, Unit, String, String, String)])
    func `a slip is named`(
        _ original: String, _ unit: Unit, _ stated: String, _ other: Unit, _ period: String, _ kind: String,
        _ fit: String
    ) throws {
        let verdict = try Sums.verdict(
            Sums.sum(original, unit), Sums.sum(stated, other), of: period, published: "2024-12-01"..."2024-12-31")
        #expect(verdict.label == .refuted, "\(verdict.explanation)")
        #expect(
            verdict.diagnosis?.kind == kind && verdict.diagnosis?.fit.contains(fit) == true, "\(verdict.explanation)")
        #expect(verdict.explanation.contains("% too"))
        #expect((verdict.margin ?? 0) > 0)
    }

    @Test func `what lies just beside the rates is left open, for there are other banks`() throws {
        // The dollar cost 1.375 SGD at most.
        let verdict = try Sums.verdict(
            Sums.sum("100.0", "USD"), Sums.sum("138.5", "SGD"), of: "2023", published: "2024-05-17"..."2024-05-17")
        #expect(verdict.label == .notEnoughEvidence)
        #expect(verdict.missing != nil)
    }

    @Test
    func `a sum of no known time is never refuted, one of a time to come is converted at the rates of the writing`()
        throws
    {
        let (dollars, pounds) = (Sums.sum("245", "USD"), Sums.sum("300", "GBP"))
        let published = "2024-12-01"..."2024-12-31"
        #expect(try Sums.verdict(dollars, pounds, of: nil, published: published).label == .notEnoughEvidence)
        #expect(try Sums.verdict(dollars, pounds, of: "2030", published: published).label == .refuted)
        let right = Sums.sum("193", "GBP")
        #expect(try Sums.verdict(dollars, right, of: "2030", published: published).label == .supported)
    }

    @Test func `sums of antiquity and of one digit take no time and no harm`() throws {
        let (dollar, pounds) = (Sums.sum("1", "USD"), Sums.sum("0.8", "GBP"))
        let published = "2024-12-01"..."2024-12-31"
        #expect(try Sums.verdict(dollar, pounds, of: "2024", published: published).label == .supported)
        for period in ["0001/2024", "0001"] {
            #expect(try Sums.verdict(dollar, pounds, of: period, published: published).label == .notEnoughEvidence)
        }
    }

    @Test func `a conversion without its sum is not checkable`() throws {
        let claims = Sums.claims(Sums.sum("245", "USD"), Sums.sum("182", "GBP"), of: Period(year: 2024))
        let verdicts = try Trade.verdicts([claims[1]], published: "2025-10-01")
        #expect(verdicts.allSatisfy { $0.label == .notEnoughEvidence && $0.missing != nil })
    }

    @Test func `the same again gives the same verdict`() throws {
        func again() throws -> Verdict {
            try Sums.verdict(
                Sums.sum("245", "USD"), Sums.sum("182", "GBP"), of: "2024", published: "2025-10-01"..."2025-12-31")
        }
        #expect(try again() == again())
    }
}
