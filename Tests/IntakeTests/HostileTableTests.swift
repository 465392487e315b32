import Domain
import Rules
import Testing

@testable import Intake

/// Tables that are wrong on purpose: each gives what can be read of it, and never a figure that it doesn't say.
@Suite struct HostileTableTests {
    static let rules = Result { try Rulebook.load() }

    private func found(_ bytes: [UInt8], _ name: String = "table.csv") throws -> TradeReading.Found? {
        let rules = try Self.rules.get()
        let file = try TableFile(Capture(source: name, bytes: bytes))
        return try file.description(in: rules).map { try TradeReading($0, areas: rules.areas).found(in: file) }
    }

    private func baci(_ rows: String) throws -> TradeReading.Found {
        try #require(try found(Array("t,i,j,k,v,q\n\(rows)\n".utf8)))
    }

    @Test(arguments: [
        "1e999", "1.234,5", "1 234,5", "1e308", "0x10", "inf", "٣", "１２", "1_000", "--3", "1.2.3", "1,23,456", "1\u{0}",
    ]) func `what is no number in this dialect is never taken for one`(_ cell: String) throws {
        let found = try baci("2021,156,643,848210,\"\(cell)\",1")
        #expect(found.figures == [])
        #expect(found.refusals.map(\.reason) == [.notANumber])
    }

    @Test(
        arguments: [("-0", 0), ("\"1,234.5\"", 1_234_500), ("+7", 7000), ("1e-400", 0), ("-5", -5000)]
            as [(String, Double)]
    ) func `odd numbers are read as they stand`(_ cell: String, _ value: Double) throws {
        let found = try baci("2021,156,643,848210,\(cell),1")
        #expect(found.figures.map(\.row.value) == [value])
        #expect(found.figures.first?.row.value.sign == (value < 0 ? .minus : .plus))
    }

    @Test func `a huge cell is told in short`() throws {
        let found = try baci("2021,156,643,848210,\(String(repeating: "9", count: 1_000_000)),1")
        #expect(found.figures == [])
        #expect(found.refusals.allSatisfy { $0.cell.utf8.count < 100 })
    }

    @Test func `a line of names that is too long for one is no table`() throws {
        let names = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
        #expect(try found(Array("t,i,j,k,v,q,\(names)\n1\n".utf8)) == nil)
    }

    @Test func `half a letter and other separators spoil only their rows`() throws {
        let half = Array("t,i,j,k,v,q\n2021,156,643,848210,1,1\n2021,156,643,8482".utf8) + [0xE4, 0xB8]
        let cut = try #require(try found(half + Array(",2,1\n".utf8)))
        #expect(cut.figures.map(\.row.goods) == ["848210"])
        #expect(cut.refusals.map(\.reason) == [.unknownGoods])
        let mixed = try baci("2021,156,643,848210,1,1\n2021;156;643;848220;1;1\n2021\t156\t643\t848230\t1\t1")
        #expect(mixed.figures.map(\.row.goods) == ["848210"])
        #expect(mixed.refusals.map(\.reason) == [.notARow])
    }

    @Test func `of two parts that an unknown column tells apart neither stands for their sum`() throws {
        let table = """
            REPORTER,PARTNER,PRODUCT_NC,FLOW,STAT_PROCEDURE,TRANSPORT_MODE,PERIOD,VALUE_EUR
            FR,RU,84821010,1,1,1,202401,5
            FR,RU,84821010,1,1,3,202401,7
            FR,KZ,84821010,1,1,3,202401,9

            """
        let found = try #require(try found(Array(table.utf8)))
        #expect(found.figures.map(\.row.partner) == [Country("KAZ")])
        #expect(found.refusals.map(\.reason) == [.conflicting] && found.refusals.first?.count == 2)
    }

    @Test(arguments: [
        "country_code,country_name,iso_2digit_alpha,iso_3digit_alpha\n4,Afghanistan,AF,AFG\n",
        "code,description\n010111,Horses\n", "HS2022,HS2017,Relationship\n010121,010121,1:1\n",
        "Country Name,Country Code,Indicator Name,Indicator Code,2019,2020\nChina,CHN,GDP,NY.GDP,1,2\n",
        "Year,Taxon,Importer,Exporter,Importer reported quantity,Term,Unit\n2003,Loxodonta,AE,ZW,2,tusks,\n",
        "Source,Target,Type,Weight\nUSA,CHN,Directed,5.5\n", "[[\"NAME\",\"POP\"],[\"China\",\"5\"]]",
        "Importers;Exported value in 2019\nWorld;5\n",
    ]) func `a table of something else is no trade table`(_ text: String) throws {
        #expect(try found(Array(text.utf8)) == nil)
    }

    @Test func `lists in JSON that hold something else than cells don't crash`() throws {
        let head = "[[\"CTY_CODE\",\"ALL_VAL_MO\",\"time\"],"
        for rows in ["[{\"a\":1},[2],null],[]", "[null,null,null]", "[\"5700\",\"1\",\"2024-03\",\"4\"]"] {
            let found = try #require(try found(Array("\(head)\(rows)]".utf8), "table.json"))
            #expect(found.figures == [])
        }
    }
}
