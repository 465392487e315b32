import Foundation

extension DelimitedTable {
    /// Whether bytes may be the answer of an interface: an object or a list.
    static func isJSON(_ bytes: [UInt8]) -> Bool {
        bytes.first { !Array(" \t\r\n".utf8).contains($0) }.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
            ?? false
    }

    /// Reads records of JSON: a list of objects, an object that holds one, or a list of lists of which the first has the names;
    /// the line is the record's number.
    init(json bytes: [UInt8], of source: String) throws(IntakeError) {
        guard bytes.count <= Self.limit else { throw .tooLarge(source, bytes: bytes.count, limit: Self.limit) }
        let all = try? JSONSerialization.jsonObject(with: Data(bytes))
        if let rows = all as? [[Any]], let names = rows.first, rows.count > 1 {
            let columns = names.map(Self.text)
            self.init(
                columns: columns,
                cells: rows.enumerated().dropFirst().map { number, row in (number + 1, row.map(Self.text)) })
            return
        }
        let held = (all as? [String: Any])?.values.compactMap { $0 as? [[String: Any]] }.filter { !$0.isEmpty } ?? []
        let records = all as? [[String: Any]] ?? (held.count == 1 ? held[0] : nil)
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
