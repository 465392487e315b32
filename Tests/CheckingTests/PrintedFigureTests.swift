import Domain
import Testing

@testable import Checking

struct PrintedFigureTests {
    private static let elevenMonths = "2023-01-01/2023-11-30"

    @Test func `over 218 billion is supported by the print, with the arithmetic`() throws {
        let claim = Trade.claim(
            .level, "total", Self.elevenMonths, Trade.billions("218", .over, Interval(218, 219, lowOpen: true)))
        let verdict = try Trade.verdict(claim)
        #expect(verdict.label == .supported)
        #expect(verdict.basis == .statistics)
        #expect(verdict.origins == 1)
        #expect(verdict.margin == 0)
        #expect(verdict.explanation.contains("218.176 billion USD"))
        #expect(verdict.explanation.contains("more than 218 and at most 219 billion USD"))
        #expect(verdict.explanation.contains("7–20 December 2023"))
    }

    @Test func `a printed growth supports the same growth, and tells the base that it implies`() throws {
        let claim = Trade.claim(.change, "total", Self.elevenMonths, Trade.percent("26.7"), .up, currency: "USD")
        let verdict = try Trade.verdict(claim)
        #expect(verdict.label == .supported)
        #expect(verdict.explanation.contains("218.176 billion USD / 1.267 = 172.1"))
    }

    @Test func `26 percent in 2023 is supported by 26.3`() throws {
        #expect(try Trade.verdict(Trade.claim(.change, "total", "2023", Trade.percent("26"), .up)).label == .supported)
    }

    @Test func `245 billion in 2024, and a record`() throws {
        let level = try Trade.verdict(Trade.claim(.level, "total", "2024", Trade.billions("245")))
        #expect(level.label == .supported)
        let record = try Trade.verdict(Trade.claim(.order, "total", "2024") { $0.comparison = .record })
        #expect(record.label == .supported)
        #expect(record.missing?.contains("before 2016") == true)
        let stale = try Trade.verdict(Trade.claim(.order, "total", "2025") { $0.comparison = .record })
        #expect(stale.label == .refuted)
    }

    @Test func `a record tells the years that nothing is known of`() throws {
        let some = CustomsTable.observations.filter { $0.period.description != "2022" && $0.measure == .level }
        let record = try Trade.verdict(
            Trade.claim(.order, "total", "2024") { $0.comparison = .record }, observations: some)
        #expect(record.label == .supported)
        #expect(record.missing?.contains("2018, 2022") == true)
    }

    @Test func `almost 16 percent down in dollars is supported, and not refuted by the yuan print`() throws {
        let quantity = Trade.percent("16", .almost, Interval(15, 16, highOpen: true))
        let claim = Trade.claim(.change, "exports", "2024-03", quantity, .down, currency: "USD")
        let verdict = try Trade.verdict(claim)
        #expect(verdict.label == .supported)
        #expect(verdict.low == 15.5)
        #expect(verdict.high == 16.5)
        let yuanOnly = CustomsTable.observations.filter { $0.currency == "CNY" }
        #expect(try Trade.verdict(claim, observations: yuanOnly).label == .notEnoughEvidence)
        var open = claim
        open.currency = nil
        #expect(try Trade.verdict(open, observations: yuanOnly).label == .notEnoughEvidence)
        var yuan = claim
        yuan.currency = "CNY"
        yuan.comparison = .yearOnYear
        let refuted = try Trade.verdict(yuan)
        #expect(refuted.label == .refuted)
        #expect(refuted.diagnosis?.kind == "currency")
    }

    @Test func `a growth that only arithmetic on first prints comes near to is one of a revised base`() throws {
        let verdict = try Trade.verdict(Trade.claim(.change, "total", "2021", Trade.percent("35.9"), .up))
        #expect(verdict.label == .notEnoughEvidence)
        #expect(verdict.outcome == "revised_base")
        let wrong = try Trade.verdict(Trade.claim(.change, "total", "2021", Trade.percent("45.9"), .up))
        #expect(wrong.label == .refuted)
        #expect(wrong.margin.map { abs($0 - 10) < 1e-6 } == true)
    }

    @Test func `levels alone support the growth between them, and refute what no revision could bring about`() throws {
        let levels = CustomsTable.observations.filter { $0.measure == .level }
        func label(_ percent: String) throws -> (VerdictLabel, String?) {
            let claim = Trade.claim(.change, "total", "2023", Trade.percent(percent), .up, currency: "USD")
            let verdict = try Trade.verdict(claim, observations: levels)
            return (verdict.label, verdict.outcome)
        }
        #expect(try label("26.2") == (.supported, nil))
        #expect(try label("24.0") == (.notEnoughEvidence, "revised_base"))
        #expect(try label("62.0") == (.refuted, nil))
    }

    @Test func `differences and multiples are counted from the base`() throws {
        let up = try Trade.verdict(
            Trade.claim(.difference, "total", "2023", Trade.billions("50"), .up) { $0.comparison = .yearOnYear })
        #expect(up.label == .supported)
        let sevenfold = Quantity(value: 7, step: 1, unit: .ratio)
        let multiple = Trade.claim(.multiple, "total", "2024", sevenfold, .up) { $0.basePeriod = Period(year: 2016) }
        #expect(try Trade.verdict(multiple).label == .refuted)
        let threefold = Quantity(value: 3.5, step: 0.1, unit: .ratio)
        let right = Trade.claim(.multiple, "total", "2024", threefold, .up) { $0.basePeriod = Period(year: 2016) }
        #expect(try Trade.verdict(right).label == .supported)
    }

    @Test func `a direction is told by the sign of the growth`() throws {
        #expect(try Trade.verdict(Trade.claim(.direction, "total", "2025", nil, .down)).label == .supported)
        #expect(try Trade.verdict(Trade.claim(.direction, "total", "2025", nil, .up)).label == .refuted)
        #expect(try Trade.verdict(Trade.claim(.direction, "total", "2024", nil, .up)).label == .supported)
    }

    @Test func `imports are worked out of the total and the exports where they are not printed`() throws {
        let verdict = try Trade.verdict(
            Trade.claim(.level, "imports", "2023-01-01/2023-07-31", Trade.billions("72")))
        #expect(verdict.label == .supported)
        #expect(verdict.origins == 2)
        #expect(verdict.evidence.count == 2)
    }

    @Test func `every print supports a text that quotes it, but where prints contradict each other`() throws {
        let claims = CustomsTable.observations.enumerated().map { number, print in
            let name = print.flow.kind == .export ? "exports" : print.flow.kind == .import ? "imports" : "total"
            var quantity = print.quantity
            let falls = quantity.value < 0
            if falls { quantity = Quantity(value: -quantity.value, step: quantity.step, unit: quantity.unit) }
            return Trade.claim(
                print.measure == .level ? .level : .change, name, print.period.description, quantity,
                falls ? .down : .up,
                currency: print.currency, in: EntryID(.document, "\(number)"))
        }
        let verdicts = try Trade.verdicts(claims, published: "2026-03-30", asOf: "2026-04-01")
        let torn = zip(claims, verdicts).filter { $1.label != .supported }
        // 7.99 + 10.656 is not 18.656: one of the prints of September 2022 was misquoted.
        #expect(torn.allSatisfy { $0.period?.description == "2022-09" && $1.label == .conflictingEvidence })
        #expect(torn.count == 3)
    }

    @Test func `the same claims give the same verdicts, in whatever order the prints come`() throws {
        let claim = Trade.claim(.level, "exports", "2023-06", Trade.billions("11.28"))
        let turned = Array(CustomsTable.observations.reversed())
        #expect(try Trade.verdict(claim) == Trade.verdict(claim, observations: turned))
    }
}
