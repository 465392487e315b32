import Domain
import Foundation
import Generators
import Testing
import TradeStore

/// A damaged file is refused with words, and a killed load leaves nothing half done.
@Suite struct DamageTests {
    /// A small file, and the folder it is in.
    private func file(_ generator: inout SeededGenerator) throws -> (place: Stores, path: String, bytes: Data) {
        let place = try Stores()
        let folder = try TradeFolder(place.path)
        let name = try #require(try folder.append(Stores.rows(21, &generator), to: Stores.release))
        let path = "\(place.path)/\(name)"
        return (place, path, try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Opens, asks and verifies; an answer may be wrong before `verify` has spoken, but there is one.
    private func use(_ place: Stores) throws {
        let folder = try TradeFolder(place.path)
        let files = try folder.files()
        let table = try folder.table("made-up")
        _ = table.series(reporter: "AAA", partner: "BBB")
        _ = table.mirror(["AAA", "CCC"], .export, with: ["BBB"])
        #expect(table.allDyads().allSatisfy { $0.meanGap.isFinite })
        #expect(table.detours(from: ["AAA"], to: "BBB").allSatisfy { $0.through.isFinite })
        _ = Stores.rows(of: table)
        for file in files { try file.verify() }
    }

    @Test func `a file cut at any byte is refused`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let (place, path, bytes) = try file(&generator)
        for length in 0..<bytes.count {
            try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
            #expect(throws: TradeStoreError.self, "cut to \(length), seed \(seed)") { try ColumnFile(path: path) }
        }
        try (bytes + [0]).write(to: URL(fileURLWithPath: path))
        #expect(throws: TradeStoreError.self) { try ColumnFile(path: path) }
        try bytes.write(to: URL(fileURLWithPath: path))
        try use(place)
    }

    @Test func `a file with any byte flipped is refused`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let (place, path, bytes) = try file(&generator)
        for index in bytes.indices {
            var flipped = bytes
            flipped[index] ^= UInt8.random(in: 1...255, using: &generator)
            try flipped.write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: TradeStoreError.self, "byte \(index), seed \(seed)") { try use(place) }
            #expect(error?.place.contains(path) == true)
        }
    }

    @Test func `a damaged column is named`() throws {
        var generator = SeededGenerator(seed: 5)
        let (place, path, bytes) = try file(&generator)
        defer { withExtendedLifetime(place) {} }
        var flipped = bytes
        flipped[21 * 8] ^= 1
        try flipped.write(to: URL(fileURLWithPath: path))
        let error = try #require(throws: TradeStoreError.self) { try ColumnFile(path: path).verify() }
        #expect(error.place == "\(path): values" && error.what.contains("checksum") && !error.remedy.isEmpty)
    }

    @Test func `bytes without sense are refused`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let (place, path, bytes) = try file(&generator)
        defer { withExtendedLifetime(place) {} }
        for _ in 0..<300 {
            let start = Int.random(in: 0..<bytes.count, using: &generator)
            var changed = bytes
            for index in start..<min(start + 40, bytes.count) {
                changed[index] = UInt8.random(in: 0...255, using: &generator)
            }
            guard changed != bytes else { continue }
            try changed.write(to: URL(fileURLWithPath: path))
            #expect(throws: TradeStoreError.self, "seed \(seed)") { try ColumnFile(path: path).verify() }
        }
    }

    @Test func `leftovers of interrupted writing are named and removed`() throws {
        var generator = SeededGenerator(seed: 6)
        let (place, path, bytes) = try file(&generator)
        let left = "writing-Ab12Cd"
        try bytes.prefix(1000).write(to: URL(fileURLWithPath: "\(place.path)/\(left)"))
        #expect(try TradeFolder(place.path).removed == [left])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
                == ["lock", URL(fileURLWithPath: path).lastPathComponent].sorted())
        #expect(try TradeFolder(place.path).removed.isEmpty)
        try use(place)
    }

    @Test func `a store that can't be made is refused`() {
        let error = #expect(throws: TradeStoreError.self) { try TradeFolder("/proc/nowhere/store") }
        #expect(error?.place == "/proc/nowhere/store")
    }
}
