import Domain
import Rules
import Testing

@testable import Checking

/// What currencies cost in each other.
struct RateTests {
    private static func rates(_ currencies: Set<Unit>) throws -> Rates {
        let rules = try Trade.rulebook.get()
        return Rates(rules.rates.observations(of: currencies.union(["USD"])), rules.verdicts)
    }

    private let may = Period(iso: "2024-05")!

    @Test func `a price is told as it is quoted, turned round, and by way of a third currency`() throws {
        let rates = try Self.rates(["SGD", "CNY"])
        let direct = try #require(rates.price(of: "USD", in: "SGD", may))
        #expect(direct.average == 1.35086 && direct.days == Interval(1.3452, 1.35895) && direct.isWhole)
        let turned = try #require(rates.price(of: "SGD", in: "USD", may))
        #expect(abs(turned.average * direct.average - 1) < 1e-12 && turned.days.contains(1 / 1.35))
        let crossed = try #require(rates.price(of: "SGD", in: "CNY", may))
        #expect(crossed.days.contains(crossed.average) && (5.2...5.5).contains(crossed.average))
        // Of the ways over euro and dollar the narrower bounds stand.
        let overEuro = try #require(rates.price(of: "EUR", in: "CNY", may)?.bounds)
            .quotient(by: try #require(rates.price(of: "EUR", in: "SGD", may)).bounds)
        #expect(try #require(overEuro).width > crossed.bounds.width)
        #expect(rates.price(of: "USD", in: "KZT", may) == nil)
    }

    @Test func `a month is not known before it begins`() throws {
        let rates = try Self.rates(["SGD"])
        #expect(rates.price(of: "USD", in: "SGD", may, asOf: Day(2024, 4, 30)!) == nil)
        #expect(rates.price(of: "USD", in: "SGD", may, asOf: Day(2024, 5, 1)!) != nil)
    }

    @Test func `the ratio of a year lies between its months and the one before`() throws {
        let rates = try Self.rates(["CNY"])
        let year = try #require(Period(year: 2023))
        let ratio = try #require(rates.ratio(of: "CNY", to: "USD", over: year))
        // China's trade of 2023 was printed as 41.76 trillion yuan and 5.94 trillion dollars.
        #expect(ratio.contains(41.76 / 5.94) && ratio.width < 0.6)
        let ends = rates.observations(of: "CNY", to: "USD", over: year)
        // The yuan was dearest in January and cheapest in October.
        #expect(
            Set(ends.map(\.period)) == Set([Period(year: 2023, months: 1...1)!, Period(year: 2023, months: 10...10)!]))
        let back = try #require(rates.ratio(of: "USD", to: "CNY", over: year))
        #expect(back.contains(5.94 / 41.76))
        #expect(rates.ratio(of: "CNY", to: "USD", over: try #require(Period(year: 2026))) == nil)
        #expect(rates.ratio(of: "CNY", to: "USD", over: try #require(Period(from: nil, to: Day(2023, 1, 1)))) == nil)
    }

    @Test func `what two sources say of a month stands side by side`() throws {
        let both = Sums.rates("USD", "RUB", [50], of: 2030) + Sums.rates("RUB", "USD", [0.025], of: 2030)
        let month = try #require(Period(iso: "2030-01"))
        let price = try #require(Rates(both, try Trade.rulebook.get().verdicts).price(of: "USD", in: "RUB", month))
        #expect(price.days.contains(40) && price.days.contains(50))
        let absurd = Sums.rates("USD", "RUB", [0, -1, .infinity, .nan], of: 2030)
        #expect(Rates(absurd, try Trade.rulebook.get().verdicts).price(of: "USD", in: "RUB", month) == nil)
    }
}
