import Foundation
import Generators
import Statistics
import Testing

@Suite struct BreakTests {
    /// The published sums are of those who were members in the month, with the United Kingdom to January 2020; over the
    /// 27 of today the months are the same and the statistics 54.5 (Georgia) to 259.5 (Kyrgyzstan).
    @Test(.enabled(if: Table.isThere, Table.missing))
    func `exports to each partner jump in the month that was published`() throws {
        let expected = try #require(Table.figures("acceptance")["break_supF"] as? [String: [Any]])
        let totals = try EuropeanExports.monthlyTotals()
        #expect(expected.count == 6)
        for (partner, figures) in expected {
            let months = try #require(totals[partner == "Russian" ? "Russian Federation" : partner])
            let order = months.keys.sorted()
            let found = try #require(TrendBreak(in: order.map { log(months[$0]!) }))
            #expect(order.count == figures[2] as? Int)
            #expect(order[found.position] == figures[1] as? String, "\(partner)")
            let statistic = try #require(figures[0] as? Double)
            #expect(abs(found.statistic - statistic) <= 0.051, "\(partner): \(found.statistic), not \(statistic)")
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a planted jump is found, whatever the trend and the scale`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let place = Int.random(in: 10..<40, using: &generator)
        let slope = Double.random(in: -1...1, using: &generator)
        let series = (0..<50).map { point in
            slope * Double(point) + (point >= place ? 3 : 0) + Double.random(in: -0.3...0.3, using: &generator)
        }
        let found = try #require(TrendBreak(in: series))
        #expect(found.position == place && abs(found.jump - 3) < 0.5)
        let scaled = try #require(TrendBreak(in: series.map { 1000 * $0 - 7 }))
        #expect(scaled.position == place && abs(scaled.statistic / found.statistic - 1) < 1e-6)
    }

    @Test func `a handful of points has no break`() {
        #expect(TrendBreak(in: [1, 2, 3, 9]) == nil)
        #expect(TrendBreak(in: [1, 2, .nan, 9, 9, 9]) == nil)
    }
}
