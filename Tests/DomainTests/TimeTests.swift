import Domain
import Generators
import Testing

@Suite struct TimeTests {
    @Test func `a day is the one that the calendar says`() throws {
        #expect(Day(1970, 1, 1)?.number == 0)
        #expect(Day(2000, 2, 29)?.number == 11_016)
        #expect(Day(1900, 2, 29) == nil && Day(2023, 4, 31) == nil && Day(2023, 13, 1) == nil)
        #expect(try #require(Day(2023, 12, 22)).weekday == 5)
        #expect(try #require(Day(2024, 1, 31)).adding(months: 1).description == "2024-02-29")
        #expect(try #require(Day(2024, 5, 9)).weekday == 4)
    }

    @Test func `printing and reading a day gives it back`() {
        for number in stride(from: -100_000, through: 100_000, by: 37) {
            let day = Day(number: number)
            #expect(Day(iso: day.description) == day)
            let (year, month, date) = day.civil
            #expect(Day(year, month, date) == day)
        }
    }

    @Test func `printing and reading a period gives it back`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let start = Bool.random(using: &generator) ? Day(number: .random(in: 0...40_000, using: &generator)) : nil
            let end =
                Bool.random(using: &generator)
                ? Day(number: (start?.number ?? 0) + .random(in: 0...2_000, using: &generator)) : nil
            guard let period = Period(from: start, to: end) else { continue }
            #expect(Period(iso: period.description) == period, "seed \(seed)")
        }
        for text in ["2024", "2024-03", "2023-01-01/2023-11-30", "../2022-02-23", "2024-05-06"] {
            #expect(Period(iso: text)?.description == text)
        }
        for text in ["", "/", "../..", "2024-13", "2024-02-30", "2024-05/2024-04", "x/y"] {
            #expect(Period(iso: text) == nil, "\(text)")
        }
    }

    @Test func `a period a year later has the same months`() {
        #expect(Period(iso: "2024-02")?.shifted(years: -1)?.description == "2023-02")
        #expect(Period(iso: "2023-01-01/2023-11-30")?.shifted(years: -1)?.description == "2022-01-01/2022-11-30")
        #expect(Period(iso: "2023-01/2023-11")?.frequency == .yearToDate)
        #expect(Period(iso: "2023")?.frequency == .year)
    }
}
