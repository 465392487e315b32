import Domain
import Foundation
import TradeStore

// store-bench generate FOLDER YEARS SEED    writes tables, prints the number of rows
// store-bench load FOLDER STORE             loads them
// store-bench ask STORE                     asks the questions, each several times
// Prints JSON: for each step wall and processor seconds and a result to compare; and the peak of resident memory.

func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(0, &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// Does something a few times; the quickest counts, as it is disturbed least.
func measured(_ times: Int = 1, _ work: () throws -> [Double]) rethrows -> [String: Any] {
    var best: [String: Any] = [:]
    for _ in 0..<times {
        let (wall, cpu) = (ContinuousClock.now, processorSeconds())
        let result = try work()
        let (seconds, spent) = ((ContinuousClock.now - wall) / .seconds(1), processorSeconds() - cpu)
        if seconds < best["wall"] as? Double ?? .infinity {
            best = ["wall": seconds, "cpu": spent, "result": result.map { $0.isFinite ? $0 : -1 }]
        }
    }
    return best
}

func peakMemory() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (line.split(separator: " ").compactMap { Double($0) }.first ?? 0) / 1024
}

func country(_ number: Int) -> Country {
    Country(String(String(4 * number + 1004).suffix(3)))
}

let words = Array(CommandLine.arguments.dropFirst())
var answer: [String: Any] = [:]
switch words.first {
case "generate":
    answer["rows"] = try World(seed: UInt64(words[3])!).write(to: words[1], years: Int(words[2])!)
case "load":
    let tables = try FileManager.default.contentsOfDirectory(atPath: words[1]).sorted().map {
        try BACIFile("\(words[1])/\($0)", flow: $0.hasPrefix("export") ? .export : .import)
    }
    answer["load"] = try measured {
        let folder = try TradeFolder(words[2])
        try folder.load(
            tables, to: { _ in Release(source: "made-up", vintage: Day(2026, 1, 1)!, unit: "thousand USD") })
        return [Double(try folder.files().reduce(0) { $0 + $1.rows })]
    }
case "ask":
    let folder = try TradeFolder(words[1])
    let table = try folder.table("made-up")
    let union = (5...31).map(country)
    answer["series"] = measured(9) {
        let points =
            table.series(reporter: country(0), partner: country(1))
            + table.series(reporter: country(1), partner: country(0))
        return [points.reduce(0) { $0 + ($1.exported ?? 0) }, points.reduce(0) { $0 + ($1.imported ?? 0) }]
    }
    answer["mirror"] = measured(9) {
        let points = [45, 60, 80].flatMap { table.mirror(union, .export, with: [country($0)]) }
        let gaps = points.reduce(0) { $0 + $1.gap }
        return [Double(points.count), points.reduce(0) { $0 + ($1.own ?? 0) }, gaps / Double(points.count)]
    }
    answer["dyads"] = measured(5) {
        let totals = table.allDyads()
        let gaps = totals.reduce(0) { $0 + $1.meanGap }
        return [Double(totals.count), totals.reduce(0) { $0 + ($1.imported ?? 0) }, gaps / Double(totals.count)]
    }
    answer["detours"] = measured(5) {
        let found = table.detours(from: union, to: country(10))
        return [Double(found.count), found.reduce(0) { $0 + $1.through }]
    }
    answer["verify"] = try measured {
        try folder.files().forEach { try $0.verify() }
        return []
    }
default: fatalError("generate, load or ask")
}
answer["peak"] = try peakMemory()
print(String(decoding: try JSONSerialization.data(withJSONObject: answer, options: .sortedKeys), as: UTF8.self))
