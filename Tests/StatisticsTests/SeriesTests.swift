import Foundation
import Generators
import Statistics
import Testing

@Suite struct SeriesTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `trend, season and rest add up to the series`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let series = (0..<75).map { Double($0) + Double.random(in: -9...9, using: &generator) }
        for loops in [0, 3] {
            let parts = try #require(SeasonalDecomposition(of: series, period: 12, outerLoops: loops))
            for place in series.indices {
                let sum = parts.trend[place] + parts.seasonal[place] + parts.remainder[place]
                #expect(abs(sum - series[place]) < 1e-10)
                #expect(abs(parts.adjusted[place] + parts.seasonal[place] - series[place]) < 1e-10)
                #expect((0...1).contains(parts.weights[place]))
            }
        }
    }

    /// A trend, a season, some unrest and one wild month.
    private let wild = (0..<60).map { place -> Double in
        let time = Double(place)
        let unrest = Double(place * 7919 % 13) / 5
        return 10 + 0.3 * time + 4 * sin(time * .pi / 6) + unrest + (place == 20 ? 15 : 0)
    }

    /// The figures are those of statsmodels 0.15 with the same spans and loops.
    @Test func `the parts are those of another program, plainly and robustly`() throws {
        let plain = try #require(SeasonalDecomposition(of: wild, period: 12))
        for (place, trend, seasonal) in [
            (0, 11.232585620045421, -0.6503184807341079), (20, 18.39209766088727, 0.6090719170147288),
            (37, 22.27559664073672, 2.1616819435869292), (59, 29.19767039353236, -3.019614458343262),
        ] {
            #expect(abs(plain.trend[place] - trend) < 1e-9 && abs(plain.seasonal[place] - seasonal) < 1e-9)
        }
        let robust = try #require(SeasonalDecomposition(of: wild, period: 12, innerLoops: 1, outerLoops: 15))
        for (place, trend, seasonal, weight) in [
            (0, 11.808577946145745, 0.7914398467281587, 0.0), (20, 17.472915868900156, -2.1370066556884115, 0.0),
            (37, 22.287614494862478, 2.6123877017270383, 0.9629517519700329),
            (59, 28.518409712294677, -2.6184102486036562, 0.9977689871135806),
        ] {
            #expect(abs(robust.trend[place] - trend) < 1e-9 && abs(robust.seasonal[place] - seasonal) < 1e-9)
            #expect(abs(robust.weights[place] - weight) < 1e-9)
        }
    }

    @Test func `a steady season on a straight line is found exactly`() throws {
        let season = [3.0, -1, -2, 0]
        let series = (0..<40).map { 5 + 0.5 * Double($0) + season[$0 % 4] }
        let parts = try #require(SeasonalDecomposition(of: series, period: 4, innerLoops: 20))
        for place in series.indices {
            #expect(abs(parts.seasonal[place] - season[place % 4]) < 1e-6)
            #expect(abs(parts.trend[place] - 5 - 0.5 * Double(place)) < 1e-6)
        }
        #expect(SeasonalDecomposition(of: Array(series.prefix(7)), period: 4) == nil)
    }

    @Test func `growth, sums from January and an index`() throws {
        let series = MonthlySeries(from: 2022, month: 1, (1...24).map { Double($0) })
        #expect(series.yearOnYear.values[0] == nil && series.yearOnYear.values[12] == 12)
        #expect(series.yearToDate.values[2] == 6 && series.yearToDate.values[13] == 27)
        #expect(series.yearToDateGrowth.values[13] == 8)
        let index = try #require(series.index(base: 2022))
        #expect(abs(index.values.prefix(12).reduce(0) { $0 + $1! } - 1200) < 1e-9)
        #expect(series.index(base: 2021) == nil)
        var gap = series
        gap.values[1] = nil
        #expect(gap.yearToDate.values[0] == 1 && gap.yearToDate.values[1] == nil && gap.yearToDate.values[5] == nil)
        #expect(gap.yearToDate.values[12] == 13 && gap.index(base: 2022) == nil)
        let late = MonthlySeries(from: 2021, month: 11, [1, 2, 3])
        #expect(late.month(at: 2) == 1 && late.year(at: 2) == 2022 && late.yearToDate.values[0] == nil)
    }

    @Test func `January and February share their sum, and half a pair is none`() {
        let series = MonthlySeries(from: 2022, month: 12, [9, 10, 4, 7, 1])
        #expect(series.withNewYearMerged.values == [9, 7, 7, 7, 1])
        #expect(MonthlySeries(from: 2023, month: 1, [nil, 4, 7]).withNewYearMerged.values == [nil, nil, 7])
        #expect(MonthlySeries(from: 2023, month: 2, [4, 7]).withNewYearMerged.values == [nil, 7])
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `a new year that moves between two months leaves no trace`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let factors = [0.8, 0.8, 1.1, 1, 1, 1.05, 1, 1, 1.1, 0.95, 1, 1.2]
        let values: [Double] = (0..<84).map { place in
            100 * exp(0.005 * Double(place)) * factors[place % 12]
        }
        var moved = values
        for year in 0..<7 {
            let shift = Double.random(in: -25...25, using: &generator)
            moved[12 * year] += shift
            moved[12 * year + 1] -= shift
        }
        let adjusted = try #require(MonthlySeries(from: 2017, month: 1, moved).seasonallyAdjusted)
        let still = try #require(MonthlySeries(from: 2017, month: 1, values).seasonallyAdjusted)
        for (one, other) in zip(adjusted.values, still.values) {
            #expect(abs(one! / other! - 1) < 1e-9)
        }
        for place in 1..<84 { #expect(adjusted.values[place]! > 0.97 * adjusted.values[place - 1]!) }
        var holed = MonthlySeries(from: 2017, month: 1, moved)
        holed.values[30] = nil
        #expect(holed.seasonallyAdjusted == nil)
    }

    @Test func `a quantity in the wrong unit is an outlier, and the price does without it`() throws {
        let quantities = [10.0, 12, 9, 11, 0.010, 10, 0]
        let values = [100.0, 126, 88, 110, 101, 103, 50]
        let units = UnitValues(values: values, quantities: quantities)
        #expect(units.outliers == [4] && units.prices[6] == nil)
        #expect(abs(try #require(units.price) - 527.0 / 52) < 1e-12)
        #expect(UnitValues(values: [2, 4, 6], quantities: [1, 2, 3]).outliers.isEmpty)
        #expect(UnitValues(values: [1], quantities: [0]).price == nil)
    }

    @Test func `the middle does not move with a wild number`() throws {
        let calm = try #require(MedianDeviation(of: [1, 2, 3, 4, 5]))
        #expect(calm.median == 3 && abs(calm.deviation - 1.4826) < 1e-12)
        #expect(try #require(MedianDeviation(of: [1, 2, 3, 4, 5000])).median == 3)
        #expect(calm.isOutlier(9) && !calm.isOutlier(8))
        #expect(MedianDeviation(of: []) == nil)
    }
}
