import Domain
import Foundation
import Rules
import Testing

/// The register of rates holds what its examples say, and nothing that can't be.
struct RateRegisterTests {
    private static let register = RepositoryRules.book.rates
    private static let files = ["Rates/1999-2009.tsv", "Rates/2010-2019.tsv", "Rates/2020-2029.tsv"]
    private static let all = register.observations(of: Set(register.currencies.map(\.currency)))

    @Test(arguments: files) func `a month has the rates that the example names`(file: String) throws {
        let examples = RepositoryRules.examples(of: file)
        #expect(!examples.isEmpty)
        for example in examples {
            let pattern =
                /in (?<month>[0-9-]+) one (?<base>[A-Z]{3}) cost (?<average>[0-9.]+) (?<quoted>[A-Z]{3}) on average of [0-9]+ days, from (?<low>[0-9.]+) to (?<high>[0-9.]+)/
            let match = try #require(try pattern.wholeMatch(in: example))
            let rate = try #require(
                Self.all.first {
                    $0.currency?.code == String(match.base) && $0.quantity.unit.code == String(match.quoted)
                        && $0.period.start?.description.hasPrefix(match.month) == true
                })
            #expect(rate.quantity.value == Double(match.average))
            #expect(rate.quantity.interval.low == Double(match.low))
            #expect(rate.quantity.interval.high == Double(match.high))
        }
    }

    @Test func `a currency is quoted and taken for others as the examples say`() throws {
        for example in RepositoryRules.examples(of: "quoted-currencies.tsv") {
            if let match = try /(?<code>[A-Z]{3}) was quoted from (?<from>[0-9-]+) to (?<to>[0-9-]+)/.wholeMatch(
                in: example)
            {
                let quoted = try #require(Self.register.quoted(Unit(String(match.code))))
                #expect(quoted.first.description == String(match.from) && quoted.last?.description == String(match.to))
            } else {
                let match = try #require(try /(?<code>[A-Z]{3}) is taken for (?<others>.+)/.wholeMatch(in: example))
                let others = Self.register.mistakable(for: Unit(String(match.code))).map(\.code)
                #expect(Set(match.others.components(separatedBy: ", ")).isSubset(of: others), "\(example)")
            }
        }
    }

    @Test func `roubles end with the first of March 2022, and that month is known for a day only`() throws {
        let roubles = Self.all.filter { $0.quantity.unit == "RUB" }
        let last = try #require(roubles.map(\.period).max())
        #expect(last.description == "2022-03-01")
        #expect(roubles.filter { $0.period.start ?? Day(number: 0) > Day(2022, 3, 1)! }.isEmpty)
    }

    @Test func `every series goes on without a gap while the currency is quoted, once a month`() throws {
        #expect(Self.all.count > 20_000)
        #expect(Set(Self.all.map(\.id)).count == Self.all.count)
        for rates in Dictionary(grouping: Self.all, by: { "\($0.currency?.code ?? "") \($0.quantity.unit)" }).values {
            let months = rates.compactMap { $0.period.start.map { $0.year * 12 + $0.month } }
            #expect(Set(months).count == months.count)
            let currency = try #require(rates.first?.quantity.unit)
            let stretches = Self.register.currencies.filter { $0.currency == currency }
            let expected = stretches.map { stretch in
                let end = stretch.last ?? Day(2026, 10, 31)!
                return (end.year - stretch.first.year) * 12 + end.month - stretch.first.month + 1
            }
            #expect(months.count == expected.reduce(0, +), "\(currency)")
        }
    }

    @Test func `the same rate is told of euro and dollar`() {
        let months = Dictionary(grouping: Self.all) { $0.period }
        for (period, rates) in months {
            // A currency that was quoted for a part of a month has no counterpart among the whole ones.
            guard let dollar = rates.first(where: { $0.currency == "EUR" && $0.quantity.unit == "USD" }) else {
                continue
            }
            for rate in rates where rate.currency == "USD" {
                guard let euro = rates.first(where: { $0.currency == "EUR" && $0.quantity.unit == rate.quantity.unit })
                else { continue }
                let crossed = euro.quantity.value / dollar.quantity.value
                #expect(abs(rate.quantity.value / crossed - 1) < 0.05, "\(period) \(rate.quantity.unit)")
                #expect(rate.quantity.interval.contains(rate.quantity.value))
            }
        }
    }
}
