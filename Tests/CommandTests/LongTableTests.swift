import Foundation
import Generators
import Testing

/// Tables that the trade store loads by itself: known again, finished after a kill, given to other programs.
@Suite(.serialized) struct LongTableTests {
    /// Rows in the form of BACI of some years, each trade once.
    private func table(_ years: ClosedRange<Int>, goods: Int, seed: UInt64 = 5) -> String {
        var generator = SeededGenerator(seed: seed)
        var lines = ["t,i,j,k,v,q"]
        for year in years {
            for (from, to) in [(156, 643), (643, 156), (276, 156), (156, 398), (398, 643)] {
                for number in 0..<goods {
                    let value = Double(Int.random(in: 1...9_999_999, using: &generator)) / 1000
                    lines.append("\(year),\(from),\(to),\(10_121 + number),\(value),\(number % 9 == 0 ? "NA" : "1.5")")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func rows(of ledger: String, in workspace: Workspace) throws -> String {
        let run = try Run(["export", "trade", "baci", "--ledger", ledger], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    @Test func `a table gives the same rows whether the store loads it, unpacks it or it is read row by row`() throws {
        let workspace = try Workspace()
        let table = table(2019...2021, goods: 40) + "2021,9999,156,10121,1,1\n2021,156,643,999999,NA,1\n"
        try workspace.write(table, to: "plain.csv")
        // A column more, and it isn't the form that the store loads.
        let wider = table.split(separator: "\n").enumerated().map { "\($1),\($0 == 0 ? "note" : "")" }
        try workspace.write(wider.joined(separator: "\n") + "\n", to: "wider.csv")
        let packing = Process()
        packing.executableURL = URL(fileURLWithPath: "/bin/gzip")
        packing.arguments = ["-k", workspace.folder.appendingPathComponent("plain.csv").path]
        try packing.run()
        packing.waitUntilExit()
        for (ledger, file) in [("a", "plain.csv"), ("b", "wider.csv"), ("c", "plain.csv.gz")] {
            let run = try Run(["take-in", "--no-progress", "--ledger", ledger, file], in: workspace.folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("\(file): 602 rows in the form of baci, 600 figures kept."), "\(run.output)")
            #expect(run.output.contains("1 left out, unknown area; the first in line 602: 9999"))
            #expect(run.output.contains("1 left out, no figure; the first in line 603: "))
        }
        let rows = try rows(of: "a", in: workspace)
        #expect(rows.split(separator: "\n").count == 601)
        #expect(try rows == self.rows(of: "b", in: workspace) && rows == self.rows(of: "c", in: workspace))
        let cut = workspace.folder.appendingPathComponent("plain.csv.gz")
        try Data(contentsOf: cut).dropLast(20).write(to: cut)
        let broken = try Run(["take-in", "--no-progress", "--ledger", "d", "plain.csv.gz"], in: workspace.folder)
        #expect(broken.status == 1 && broken.errors.contains("breaks off"), "\(broken.errors)")
    }

    @Test func `a file that was taken in is passed over, and read anew where that is asked for`() throws {
        let workspace = try Workspace()
        try workspace.write(table(2019...2019, goods: 10), to: "one.csv")
        let words = ["take-in", "--no-progress", "one.csv"]
        #expect(try Run(words, in: workspace.folder).output.contains("50 figures kept"))
        let again = try Run(words, in: workspace.folder)
        #expect(again.output.contains("1 files were held already") && !again.output.contains("figures kept"))
        #expect(try Run(words + ["--again"], in: workspace.folder).output.contains("50 figures kept"))
        #expect(try rows(of: "dyad.ledger", in: workspace).split(separator: "\n").count == 51)
    }

    @Test func `many files of one release become one`() throws {
        let workspace = try Workspace()
        for part in 0..<10 {
            let lines = (0..<5).map { "2020,156,643,\(10_121 + part * 10 + $0),1,1" }
            try workspace.write((["t,i,j,k,v,q"] + lines).joined(separator: "\n") + "\n", to: "parts/\(part).csv")
        }
        #expect(try Run(["take-in", "--no-progress", "parts"], in: workspace.folder).status == 0)
        let store = workspace.folder.appendingPathComponent("dyad.ledger.trade").path
        let files = try FileManager.default.contentsOfDirectory(atPath: store).filter { $0.hasSuffix(".trade") }
        #expect(files.count == 1)
        #expect(try rows(of: "dyad.ledger", in: workspace).split(separator: "\n").count == 51)
        let again = try Run(["take-in", "--no-progress", "parts"], in: workspace.folder)
        #expect(again.output.contains("10 files were held already"), "\(again.output)")
    }

    @Test func `a load that is killed leaves whole files only, and the same words finish it`() throws {
        let workspace = try Workspace()
        for year in 2017...2020 {
            try workspace.write(table(year...year, goods: 2000, seed: UInt64(year)), to: "years/\(year).csv")
        }
        let words = ["take-in", "--no-progress", "years"]
        #expect(try Run(words + ["--ledger", "whole"], in: workspace.folder).status == 0)
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let store = workspace.folder.appendingPathComponent("dyad.ledger.trade").path
        var kills = 0
        for _ in 0..<3 {
            let process = try Run.start(words, in: workspace.folder)
            usleep(UInt32.random(in: 300_000...1_500_000, using: &generator))
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                kills += 1
            }
            process.waitUntilExit()
            // The store opens, and every file in it holds a whole year.
            #expect(try Run(["series"], in: workspace.folder).status == 0)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: store)) ?? []
            #expect(names.allSatisfy { $0 == "lock" || $0.hasSuffix(".trade") }, "\(names), seed \(seed)")
            guard names.contains(where: { $0.hasSuffix(".trade") }) else { continue }
            let rows = try rows(of: "dyad.ledger", in: workspace).split(separator: "\n").count - 1
            #expect(rows % 10_000 == 0 && rows > 0, "\(rows) rows, seed \(seed)")
        }
        #expect(kills > 0, "seed \(seed)")
        let last = try Run(words, in: workspace.folder)
        #expect(last.status == 0, "\(last.errors)")
        #expect(try rows(of: "dyad.ledger", in: workspace) == rows(of: "whole", in: workspace), "seed \(seed)")
    }

    @Test func `rows are given as SDMX-CSV`() throws {
        let workspace = try Workspace()
        try workspace.write(TradeCommandTests.table, to: "b.csv")
        _ = try Run(["take-in", "--no-progress", "b.csv"], in: workspace.folder)
        let run = try Run(["export", "trade", "baci", "--format", "sdmx-csv"], in: workspace.folder)
        let lines = run.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,PARTNER,") == true)
        #expect(
            lines.contains(
                "dataflow,DYAD:TRADE(1.0),I,A,CHN,RUS,destination,X,848210,,2021,12500,,1,USD,A,F"), "\(run.output)")
        #expect(lines.count == 5)
        let other = try Run(["export", "trade", "wits"], in: workspace.folder)
        #expect(other.status == 2 && other.errors.contains("wits: no such table was taken in (baci)"))
    }
}
