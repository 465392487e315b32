import Domain
import FoundationEssentials

/// What a column file says of itself before its columns begin, as JSON.
struct ColumnHeader: Codable {
    /// A column: its name, its length in bytes, and the checksum of those bytes.
    struct Column: Codable {
        var name: String
        var bytes: Int
        var checksum: String
    }

    /// The columns that a file can have, in their order; those of numbers that no row has are left out.
    static let names = ["keys", "values", "quantities", "weights", "statuses", "dyads"]
    static let magic: UInt64 = 0x5744_4152_5444_5944  // "DYDTRADW"
    static let version: UInt32 = 1
    /// Magic, version, length of the header and its checksum.
    static let preamble = 24

    var source: String
    var vintage: Day
    var unit: String
    var rows: Int
    /// Codes in ascending order; a key's numbers are places here.
    var countries: [String]
    /// Codes in ascending order, each with its edition behind a space if it has one.
    var goods: [String]
    var columns: [Column]
    /// The names of the files that were merged into this one.
    var replaces: [String]

    var release: Release { Release(source: source, vintage: vintage, unit: unit) }

    /// How many bytes a column takes; nothing if that depends on the rows.
    static func bytes(of column: String, rows: Int) -> Int? {
        switch column {
        case "dyads": nil
        case "statuses": (rows + 7) / 8 * 8
        default: rows * 8
        }
    }

    /// The bytes before the columns, filled with spaces up to a length.
    func encoded(to length: Int = 0) throws(TradeStoreError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard var json = (try? encoder.encode(self)).map({ [UInt8]($0) }) else {
            throw .damaged("the header can't be written", source)
        }
        let least = (ColumnHeader.preamble + json.count + 7) / 8 * 8
        json += [UInt8](repeating: 32, count: max(length, least) - ColumnHeader.preamble - json.count)
        var bytes: [UInt8] = []
        withUnsafeBytes(of: ColumnHeader.magic.littleEndian) { bytes += $0 }
        withUnsafeBytes(of: ColumnHeader.version.littleEndian) { bytes += $0 }
        withUnsafeBytes(of: UInt32(json.count).littleEndian) { bytes += $0 }
        withUnsafeBytes(of: json.withUnsafeBytes { BlockChecksum.of($0) }.littleEndian) { bytes += $0 }
        return bytes + json
    }

    /// Reads the bytes before the columns; nothing in them is believed before it is checked.
    static func decoded(_ bytes: UnsafeRawBufferPointer, of path: String) throws(TradeStoreError)
        -> (header: ColumnHeader, length: Int)
    {
        guard bytes.count >= preamble, bytes.loadUnaligned(as: UInt64.self) == magic else {
            throw .damaged("isn't a file of trade columns, or its beginning is lost", path)
        }
        let written = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        guard written == version else {
            throw TradeStoreError(
                what: "has format version \(written), but this program reads version \(version)", place: path,
                remedy: "Load its source again with this program, or use the program that wrote it.")
        }
        let length = preamble + Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        guard length <= bytes.count, length % 8 == 0 else {
            throw .damaged("the header is longer than the file", path)
        }
        let json = UnsafeRawBufferPointer(rebasing: bytes[preamble..<length])
        guard BlockChecksum.of(json) == bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self) else {
            throw .damaged("the header doesn't have the checksum that was written with it", path)
        }
        guard let header = try? JSONDecoder().decode(ColumnHeader.self, from: Data(json)) else {
            throw .damaged("the header can't be understood", path)
        }
        try header.check(room: bytes.count - length, of: path)
        return (header, length)
    }

    /// Holds the header against itself and the size of the file.
    private func check(room: Int, of path: String) throws(TradeStoreError) {
        guard rows >= 0, rows <= room / 16 else {
            throw .damaged("the header counts \(rows) rows, more than the file can hold", path)
        }
        let present = columns.map(\.name)
        guard present == ColumnHeader.names.filter(present.contains),
            ["keys", "values", "dyads"].allSatisfy(present.contains)
        else { throw .damaged("the header names the columns \(present)", path) }
        var left = room
        for column in columns {
            let expected = ColumnHeader.bytes(of: column.name, rows: rows) ?? column.bytes
            guard column.bytes == expected, column.bytes >= 0, column.bytes % 8 == 0, column.bytes <= left else {
                throw .damaged("the column is cut off or has another length than its rows", "\(path): \(column.name)")
            }
            left -= column.bytes
        }
        guard left == 0 else { throw .damaged("\(left) bytes follow the last column", path) }
        for (codes, limit) in [(countries, PackedKey.countryLimit), (goods, PackedKey.goodsLimit)] {
            guard codes.count <= limit, zip(codes, codes.dropFirst()).allSatisfy({ $0 < $1 }) else {
                throw .damaged("the codes of countries or goods aren't in order", path)
            }
        }
    }
}
