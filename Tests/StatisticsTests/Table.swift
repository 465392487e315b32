import Foundation
import Testing

/// A table of `../shared/statistics`, packed with gzip, in memory.
struct Table {
    let rows: [[String]]
    private let columns: [String: Int]

    /// The folder of the tables, and the figures to be met.
    private static let shared = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared")

    static let isThere = FileManager.default.fileExists(atPath: shared.appendingPathComponent("statistics").path)
    static let missing: Comment = "the tables of ../shared/statistics are not on this machine"

    /// Reads a table by its name without the endings.
    init(_ name: String) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", Self.shared.appendingPathComponent("statistics/\(name).csv.gz").path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        var lines = data.split(separator: UInt8(ascii: "\n")).map(Self.cells)
        let head = lines.removeFirst()
        columns = Dictionary(uniqueKeysWithValues: head.enumerated().map { ($1, $0) })
        rows = lines
    }

    /// The JSON of a file of expected figures.
    static func figures(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: shared.appendingPathComponent("facts/\(name).json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// A column of texts.
    func texts(_ column: String) -> [String] {
        let place = columns[column]!
        return rows.map { $0[place] }
    }

    /// A column of numbers.
    func numbers(_ column: String) -> [Double] { texts(column).map { Double($0) ?? .nan } }

    /// The cells of a line, of which some may stand in quotes.
    private static func cells(_ line: Data) -> [String] {
        guard line.contains(UInt8(ascii: "\"")) else {
            return line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: ["\r"]) }
        }
        var cells = [""]
        var isQuoted = false
        for character in String(decoding: line, as: UTF8.self) where character != "\r" {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
