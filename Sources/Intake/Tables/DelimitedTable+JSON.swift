import Foundation

extension DelimitedTable {
    /// Whether bytes may be the answer of an interface: an object or a list.
    static func isJSON(_ bytes: [UInt8]) -> Bool {
        bytes.first { !Array(" \t\r\n".utf8).contains($0) }.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
            ?? false
    }

    /// Reads records of JSON: a list of objects, or an object with one under `data`; the line is the record's number.
    init(json bytes: [UInt8], of source: String) throws(IntakeError) {
        guard bytes.count <= Self.limit else { throw .tooLarge(source, bytes: bytes.count, limit: Self.limit) }
        let all = try? JSONSerialization.jsonObject(with: Data(bytes))
        let records = all as? [[String: Any]] ?? (all as? [String: Any])?["data"] as? [[String: Any]]
        guard let records else { throw .noRecords(source) }
        let columns = Set(records.flatMap(\.keys)).sorted()
        self.init(
            columns: columns,
            cells: records.enumerated().map { number, record in
                (number + 1, columns.map { Self.text(record[$0]) })
            })
    }

    /// A value as a cell writes it.
    private static func text(_ value: Any?) -> String {
        switch value {
        case let text as String: text
        case let number as NSNumber: number.stringValue
        default: ""
        }
    }
}
