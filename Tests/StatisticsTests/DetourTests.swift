import Statistics
import Testing

@Suite struct DetourTests {
    @Test func `what comes on top of the controls is the excess`() {
        let detour = Detour(
            through: "T", imports: TradeLeg(before: [10, 10], after: [40, 44]),
            exports: TradeLeg(before: [20, 20], after: [50]),
            importControls: [
                // The last is on a way of its own.
                TradeLeg(before: [100], after: [110]), TradeLeg(before: [300], after: [330]),
                TradeLeg(before: [50], after: [500]),
            ],
            exportControls: [
                TradeLeg(before: [50], after: [40]), TradeLeg(before: [5], after: [4]),
                TradeLeg(before: [1], after: [2]),
            ])
        #expect(abs(detour.excessImports - 31) < 1e-12, "42 where 11 was to be expected")
        #expect(abs(detour.excessExports - 34) < 1e-12, "50 where 16 was to be expected")
        #expect(abs((detour.index ?? 0) - 65.0 / 30) < 1e-12)
        #expect(abs(detour.throughflow - 31) < 1e-12)
    }

    @Test func `a country that moved as all others did is no detour`() {
        let detour = Detour(
            through: "T", imports: TradeLeg(before: [10], after: [13]), exports: TradeLeg(before: [20], after: [26]),
            importControls: [1.0, 2, 3].map { TradeLeg(before: [7 * $0], after: [9.1 * $0]) },
            exportControls: [1.0, 2, 3].map { TradeLeg(before: [1 * $0], after: [1.3 * $0]) })
        #expect(abs(detour.index ?? 1) < 1e-12 && detour.throughflow < 1e-12)
        let fresh = Detour(
            through: "T", imports: TradeLeg(before: [0], after: [5]), exports: TradeLeg(before: [0], after: [5]))
        #expect(fresh.index == nil && fresh.throughflow == 5)
        let alone = Detour(
            through: "T", imports: TradeLeg(before: [10], after: [13]), exports: TradeLeg(before: [20], after: [26]),
            importControls: [1.0, 2].map { TradeLeg(before: [7 * $0], after: [70 * $0]) })
        #expect(alone.throughflow == 3, "two others are no yardstick")
    }

    /// Exports of the union by partner, and of Kyrgyzstan to Russia, before and after 2022.
    @Test(.enabled(if: Table.isThere, Table.missing))
    func `Kyrgyzstan is on the way, Brazil is not`() throws {
        let exports = try EuropeanExports.yearly()
        func leg(_ partner: String) -> TradeLeg {
            func values(_ years: Set<Int>) -> [Double] {
                exports.filter { $0 == partner && years.contains($1) }.values
            }
            return TradeLeg(before: values([2019, 2020, 2021]), after: values([2022, 2023]))
        }
        let table = try Table("kyrgyzstan_exports_by_country")
        let (names, years) = (table.texts("country_en"), table.numbers("year"))
        let values = table.numbers("thousand_usd")
        func sales(_ wanted: Set<Double>) -> [Double] {
            names.indices.filter { names[$0] == "Russia" && wanted.contains(years[$0]) }.map { 1000 * values[$0] }
        }
        let onward = TradeLeg(before: sales([2019, 2020, 2021]), after: sales([2022]))
        let controls = ["India", "Egypt", "Morocco", "Serbia", "United States"].map(leg)
        let transit = Detour(through: "KGZ", imports: leg("Kyrgyzstan"), exports: onward, importControls: controls)
        let other = Detour(
            through: "BRA", imports: leg("Brazil"), exports: TradeLeg(before: [1], after: [1]), importControls: controls
        )
        #expect(try #require(transit.index) > 1.5 && transit.throughflow > 0)
        #expect(abs(try #require(other.index)) < 0.2)
    }
}
