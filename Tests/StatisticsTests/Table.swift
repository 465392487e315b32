import Foundation
import Testing

/// A table of `../shared/statistics`, packed with gzip, in memory.
struct Table {
    private let bytes: [UInt8]
    /// Where each cell stands, row by row.
    private let cells: [Range<Int>]
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
        bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let (cells, width) = Self.cells(of: bytes)
        let head = cells.prefix(width).map { [bytes] in String(decoding: bytes[$0], as: UTF8.self) }
        columns = Dictionary(uniqueKeysWithValues: head.enumerated().map { ($1, $0) })
        self.cells = Array(cells.dropFirst(width))
    }

    /// The JSON of a file of expected figures.
    static func figures(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: shared.appendingPathComponent("facts/\(name).json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// A column of texts.
    func texts(_ column: String) -> [String] {
        stride(from: columns[column]!, to: cells.count, by: columns.count).map {
            String(decoding: bytes[cells[$0]], as: UTF8.self)
        }
    }

    /// A column of numbers.
    func numbers(_ column: String) -> [Double] { texts(column).map { Double($0) ?? .nan } }

    /// The cells of all lines, of which some may stand in quotes, and how many a line has.
    private static func cells(of bytes: [UInt8]) -> (cells: [Range<Int>], width: Int) {
        var cells: [Range<Int>] = []
        var width = 0
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var isQuoted = false
            for (place, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                guard !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") else { continue }
                var end = place
                if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
                if end > start + 1, bytes[start] == UInt8(ascii: "\""), bytes[end - 1] == UInt8(ascii: "\"") {
                    start += 1
                    end -= 1
                }
                cells.append(start..<end)
                start = place + 1
                if width == 0, byte == UInt8(ascii: "\n") { width = cells.count }
            }
        }
        return (cells, width)
    }
}
