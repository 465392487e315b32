public import Domain
public import Rules

/// A file that may be a table: unpacked, in UTF-8, with the names of its columns.
public struct TableFile: Sendable {
    /// Bytes that a packed table may have when it is unpacked.
    private static let limit = 256 << 20

    private let name: String
    let source: String
    private let bytes: [UInt8]
    let columns: [String]
    /// The records of JSON, which have to be read whole to know their columns.
    private let records: DelimitedTable?

    /// Opens a file; one that is no table has no columns.
    public init(_ capture: Capture) throws(IntakeError) {
        (name, source) = (capture.name, capture.source)
        let plain =
            Gunzip.isPacked(capture.bytes)
            ? try Gunzip.unpacked(capture.bytes, of: capture.source, limit: Self.limit) : capture.bytes
        bytes = CharacterDecoding(table: plain).bytes
        records = DelimitedTable.isJSON(bytes) ? try? DelimitedTable(json: bytes, of: capture.source) : nil
        columns = records?.columns ?? DelimitedTable.columns(of: bytes) ?? []
    }

    /// The description that reads it; nothing if none does.
    public func description(in rules: Rulebook) -> TableDescription? {
        rules.tradeTables.first { $0.fits(columns, file: name) }
    }

    /// All its cells.
    func cells() throws(IntakeError) -> DelimitedTable {
        if let records { return records }
        return DelimitedTable.isJSON(bytes)
            ? try DelimitedTable(json: bytes, of: source) : try DelimitedTable(bytes, of: source)
    }
}
