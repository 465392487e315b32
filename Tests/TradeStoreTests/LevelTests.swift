import Domain
import Testing

@testable import TradeStore

/// A sum over goods counts nothing twice, whatever levels and editions a table mixes.
@Suite struct LevelTests {
    private func exported(_ rows: [(goods: String, edition: String, value: Double)], goods: Set<String>? = nil) throws
        -> Double?
    {
        let place = try Stores()
        let folder = try TradeFolder(place.path)
        try folder.append(
            rows.map {
                TradeRow(
                    reporter: "AAA", partner: "BBB", flow: .export, goods: $0.goods, edition: $0.edition,
                    period: try #require(Period(year: 2023)), value: $0.value)
            }, to: Stores.release)
        return try folder.table("made-up").series(reporter: "AAA", partner: "BBB", goods: goods).first?.exported
    }

    @Test func `a heading isn't added to its chapter, nor a chapter to the total`() throws {
        #expect(
            try exported([("84", "", 10), ("8471", "", 4), ("847130", "", 3), ("8501", "", 2), ("850110", "", 1)]) == 12
        )
        #expect(try exported([("84", "", 10), ("8471", "", 4), ("all", "", 30)]) == 30)
        #expect(try exported([("8471", "", 4), ("847130", "", 3)], goods: ["8471", "847130"]) == 4)
        #expect(try exported([("847130", "", 3), ("847141", "", 2)], goods: ["8471", "847130", "847141"]) == 5)
    }

    @Test func `of two editions of the same goods the later counts`() throws {
        #expect(try exported([("84", "HS2017", 10), ("84", "HS2022", 11), ("8471", "HS2022", 4)]) == 11)
    }
}
