import Domain
import Foundation
import Generators
import Testing
import TradeStore

/// What goes into a store comes out again, in one order.
@Suite struct RoundTripTests {
    @Test func `every field of every row is kept`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        let rows = Stores.rows(500, &generator)
        let folder = try TradeFolder(place.path)
        try folder.append(rows, to: Stores.release)
        let kept = Stores.rows(of: try folder.table("made-up"))
        #expect(kept == Stores.sorted(rows), "seed \(seed)")
        for file in try folder.files() { try file.verify() }
    }

    @Test func `rows in any order give the same bytes`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let rows = Stores.rows(300, &generator)
        // Rows of one place, too, are put in one order.
        let doubled =
            rows
            + rows.prefix(50).map { row in
                var row = row
                row.value += 1
                return row
            }
        let contents = try (0..<3).map { _ in
            let place = try Stores()
            try TradeFolder(place.path).append(doubled.shuffled(using: &generator), to: Stores.release)
            return try Stores.contents(of: place.path)
        }
        #expect(contents[0].count == 1 && contents[0] == contents[1] && contents[1] == contents[2], "seed \(seed)")
    }

    @Test func `tables in any order give the same bytes`() throws {
        let lines = (0..<200).map { "\(2000 + $0 % 7),\($0 % 5 + 1),\($0 % 3 + 10),\(10121 + $0 % 11),\($0).5,NA" }
        let contents = try [false, true].map { reversed in
            let place = try Stores()
            let tables = [
                try BACIFile(try place.table(Array(lines[..<90]), named: "a.csv")),
                try BACIFile(try place.table(Array(lines[90...]), named: "b.csv"), flow: .import),
            ]
            try TradeFolder("\(place.path)/s").load(reversed ? tables.reversed() : tables, to: { _ in Stores.release })
            return try Stores.contents(of: "\(place.path)/s")
        }
        #expect(contents[0].count == 1 && contents[0] == contents[1])
    }

    @Test func `the same rows again change nothing`() throws {
        var generator = SeededGenerator(seed: 1)
        let place = try Stores()
        let rows = Stores.rows(40, &generator)
        let folder = try TradeFolder(place.path)
        let name = try folder.append(rows, to: Stores.release)
        #expect(try folder.append(rows.reversed(), to: Stores.release) == name)
        #expect(try folder.files().count == 1)
        #expect(try folder.append([], to: Stores.release) == nil)
    }

    @Test func `a table in the form of BACI is read as it is written`() throws {
        let place = try Stores()
        let table = try place.table([
            "2017,156,643,010121,         12.345,      NA\r", "2017,643,156,270900,0.1,0.300",
            "202203,643,4,10121,1e3,",
            "", "2017,156,643,847130,123456789012345678.9,7",
        ])
        let folder = try TradeFolder("\(place.path)/s")
        try folder.load(
            [BACIFile(table)], as: BACIForm(areas: [4: "AFG", 156: "CHN", 643: "RUS"], edition: "HS2017"),
            to: { _ in Stores.release })
        let rows = Stores.rows(of: try folder.table("made-up"))
        #expect(rows.map(\.reporter) == ["CHN", "CHN", "RUS", "RUS"])
        #expect(rows.map(\.partner) == ["RUS", "RUS", "AFG", "CHN"])
        #expect(rows.map(\.value) == [12.345, 123456789012345678.9, 1000, 0.1])
        #expect(rows.map(\.weight) == [nil, 7, nil, 0.3])
        #expect(rows.map(\.goods) == ["010121", "847130", "010121", "270900"])
        #expect(rows.map(\.period.description) == ["2017", "2017", "2022-03", "2017"])
        #expect(rows.allSatisfy { $0.edition == "HS2017" && $0.flow == .export })
    }

    @Test func `numbers stand for what is said of them, and rows of nobody are left out with the first line`() throws {
        let place = try Stores()
        let table = try place.table([
            "2017,156,643,1,12.345,1", "2018,156,9999,1,1,1", "2018,156,643,1,NA,1", "2018,7,156,1,1,1",
            "2019,156,643,1,0.1234567,NA", "2020,156,643,1,1e-3,",
        ])
        let folder = try TradeFolder("\(place.path)/s")
        var days: [Day] = []
        let loaded = try folder.load(
            [BACIFile(table)],
            as: BACIForm(areas: [156: "CHN", 643: "RUS"], power: 3, basis: .destination), origin: "a"
        ) { last in
            days.append(last)
            return Stores.release
        }
        #expect(loaded.read == 6 && loaded.kept == 3 && days == [Day(2020, 12, 31)!])
        #expect(loaded.refused.map(\.reason) == [.unknownArea, .noFigure])
        #expect(loaded.refused.map { "\($0.count) \($0.line) \($0.cell)" } == ["2 3 9999", "1 4 "])
        let rows = Stores.rows(of: try folder.table("made-up"))
        #expect(rows.map(\.value) == [12345, 123.4567, 1] && rows.allSatisfy { $0.basis == .destination })
        #expect(try folder.holds("a") && !folder.holds("b"))
        try folder.forget("a")
        #expect(try folder.files().isEmpty)
    }

    @Test func `a load that counts the same trade twice is refused`() throws {
        let place = try Stores()
        let table = try place.table(["2017,156,643,1,1,1", "2017,643,156,1,1,1", "2017,156,643,1,2,1"])
        let folder = try TradeFolder("\(place.path)/s")
        let error = #expect(throws: TradeStoreError.self) {
            try folder.load([BACIFile(table)], to: { _ in Stores.release })
        }
        #expect(error?.what.contains("156 and 643, 000001, 2017") == true, "\(String(describing: error))")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["lock"])
    }

    @Test(arguments: [
        ("2017,156,643,010121,1.0", "v isn't"), ("2017,156,643,010121", "k isn't"),
        ("2017,156,643,1000000,1,1", "k isn't"), ("2017,156,643,1,nan,1", "v isn't"),
        ("201713,156,643,1,1,1", "t isn't"),
        ("2017,156,643,1,1,1,1", "behind"), ("2017,156", "i isn't"), ("2017,156,643,1,1e999,1", "v isn't"),
        ("x", "t isn't"),
    ])
    func `a row that can't be read is refused with its line`(line: String, told: String) throws {
        let place = try Stores()
        let table = try place.table(["2017,156,643,010121,1,1", line])
        let folder = try TradeFolder("\(place.path)/s")
        let error = try #require(throws: TradeStoreError.self) {
            try folder.load([BACIFile(table)], to: { _ in Stores.release })
        }
        #expect(error.place.contains("table.csv:3"), "\(error)")
        #expect(error.what.contains(told), "\(error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["lock"])
    }
}
