import Generators
import Statistics
import Testing

@Suite struct ConcentrationTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `concentration lies between that of equal parts and one`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for count in 1...12 {
            let parts = (0..<count).map { _ in Double.random(in: 0.01...9, using: &generator) }
            let found = try #require(Concentration(of: parts))
            #expect(found.herfindahlHirschman >= 1 / Double(count) - 1e-12 && found.herfindahlHirschman <= 1 + 1e-12)
            #expect((-1e-12...1 + 1e-12).contains(found.normalised))
            #expect(found.equivalentParts <= Double(count) + 1e-9)
            let merged = try #require(
                Concentration(of: [parts[0] + (parts.dropFirst().first ?? 0)] + parts.dropFirst(2)))
            #expect(merged.herfindahlHirschman >= found.herfindahlHirschman - 1e-12, "two parts as one concentrate")
            let scaled = try #require(Concentration(of: parts.map { $0 * 1e6 }))
            #expect(abs(scaled.herfindahlHirschman - found.herfindahlHirschman) < 1e-12)
        }
    }

    @Test func `equal parts, one part, and nothing`() throws {
        #expect(abs(try #require(Concentration(of: [5, 5, 5, 5])).herfindahlHirschman - 0.25) < 1e-15)
        #expect(abs(try #require(Concentration(of: [5, 5, 5, 5])).normalised) < 1e-15)
        #expect(try #require(Concentration(of: [7, 0, 0])).herfindahlHirschman == 1)
        #expect(Concentration(of: [0, 0]) == nil && Concentration(of: [1, -1, 2]) == nil)
    }

    @Test func `who depends more has the other sign from the other side`() throws {
        // A tenth of one's own trade, a hundredth of the other's.
        let small = try #require(Dependence(trade: 10, ownTotal: 100, othersTotal: 1000))
        #expect(abs(small.asymmetry - 9.0 / 11) < 1e-12)
        #expect(small.fromOtherSide.asymmetry == -small.asymmetry)
        #expect(Dependence(trade: 10, ownTotal: 0, othersTotal: 1000) == nil)
    }

    @Test(arguments: [5, 6, 7] as [UInt64])
    func `shares of a good add up to one, and advantages to one by weight`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<5).map { _ in (0..<8).map { _ in Double.random(in: 0...4, using: &generator) } }
        let table = ExportTable(
            countries: (0..<5).map { "C\($0)" }, goods: (0..<8).map { "G\($0)" }, values: values)
        let total = values.flatMap { $0 }.reduce(0, +)
        for good in 0..<8 {
            let shares = try (0..<5).map { try #require(table.marketShare(of: $0, in: good)) }
            #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
            let weighted = (0..<5).map { country in
                values[country].reduce(0, +) / total * (table.revealedAdvantage(of: country, in: good) ?? 0)
            }
            #expect(abs(weighted.reduce(0, +) - 1) < 1e-12)
            #expect(try #require(table.symmetricAdvantage(of: 0, in: good)).magnitude <= 1)
            #expect(table.concentration(ofSuppliersOf: good) == Concentration(of: values.map { $0[good] }))
        }
        #expect(table.concentration(ofGoodsOf: 2) == Concentration(of: values[2]))
    }
}
