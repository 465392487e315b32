import FoundationEssentials
import GRDB

/// How entries are written into their JSON columns and read back: the same entry is always the same bytes.
enum EntryCoder {
    private static let endless = (above: "inf", below: "-inf", none: "nan")

    /// Writes an entry.
    static func json(_ entry: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: endless.above, negativeInfinity: endless.below, nan: endless.none)
        return String(decoding: try encoder.encode(entry), as: UTF8.self)
    }

    /// Reads an entry.
    static func entry<Entry: Decodable>(_ type: Entry.Type, from json: String) throws -> Entry {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: endless.above, negativeInfinity: endless.below, nan: endless.none)
        return try decoder.decode(type, from: Data(json.utf8))
    }

    /// The entries that a query for their JSON finds, in its order.
    static func entries<Entry: Decodable>(
        _ type: Entry.Type, in db: Database, sql: String, arguments: StatementArguments = []
    ) throws -> [Entry] {
        try Array(String.fetchCursor(db, sql: sql, arguments: arguments).map { try entry(type, from: $0) })
    }
}
