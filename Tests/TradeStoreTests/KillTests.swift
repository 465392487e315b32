import Domain
import Foundation
import Generators
import Testing
import TradeStore

/// A load that is killed leaves whole files only.
@Suite(.serialized) struct KillTests {
    private static let variable = "DYAD_STORE_TO_FILL"

    /// Runs only in the process that the other test starts and kills: loads one table after another, and merges.
    @Test(.enabled(if: ProcessInfo.processInfo.environment[variable] != nil))
    func `a store is filled until the process is killed`() throws {
        let path = try #require(ProcessInfo.processInfo.environment[Self.variable])
        for number in 0..<10_000 {
            let folder = try TradeFolder("\(path)/store")
            try folder.load([BACIFile("\(path)/\(number % 5).csv")], to: { _ in Stores.release })
            if number % 3 == 2 { try folder.merge() }
        }
    }

    @Test(.disabled(if: ProcessInfo.processInfo.environment[variable] != nil))
    func `after a kill the store opens with whole files, and is finished by the same loads`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        let tables = try (0..<5).map { table in
            try place.table(
                (0..<4000).map { "\(2000 + table),\($0 % 40 + 1),\($0 % 37 + 50),\($0),\($0),1" }, named: "\(table).csv"
            )
        }
        let whole = try TradeFolder("\(place.path)/whole")
        for table in tables { try whole.load([BACIFile(table)], to: { _ in Stores.release }) }
        try whole.merge()

        var kills = 0
        for _ in 0..<6 {
            let process = try start(filling: place.path)
            // However busy the machine: there is something to lose, and then it is killed at any moment.
            while process.isRunning, try !isFilled("\(place.path)/store") { usleep(20_000) }
            usleep(UInt32.random(in: 0...900_000, using: &generator))
            if process.isRunning, kill(process.processIdentifier, SIGKILL) == 0 { kills += 1 }
            process.waitUntilExit()
            let folder = try TradeFolder("\(place.path)/store")
            for file in try folder.files() { try file.verify() }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.allSatisfy { $0 == "lock" || $0.hasSuffix(TradeFolder.ending) }, "\(names), seed \(seed)")
        }
        #expect(kills > 0, "seed \(seed)")
        let folder = try TradeFolder("\(place.path)/store")
        #expect(try !folder.files().isEmpty, "nothing was loaded before the kills, seed \(seed)")
        for table in tables { try folder.load([BACIFile(table)], to: { _ in Stores.release }) }
        try folder.merge()
        let (filled, expected) = (try folder.table("made-up"), try whole.table("made-up"))
        #expect(Stores.rows(of: filled) == Stores.rows(of: expected), "after \(kills) kills, seed \(seed)")
    }

    private func isFilled(_ path: String) throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        return try FileManager.default.contentsOfDirectory(atPath: path).contains { $0.hasSuffix(TradeFolder.ending) }
    }

    /// Starts this test program again, for the one test that fills a store.
    private func start(filling path: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(
            fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        process.arguments = ["--testing-library", "swift-testing", "--filter", "a store is filled until"]
        process.environment = ProcessInfo.processInfo.environment.merging([Self.variable: path]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
