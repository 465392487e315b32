/// One file of the store: the rows of one release, sorted, in columns that are read where they lie on the disk.
///
/// Opening checks the header and the dictionaries; `verify` checks every byte. Reading a file that wasn't verified can give
/// wrong numbers if it is damaged, but never leaves the mapped bytes.
public struct ColumnFile: Sendable {
    /// Where it lies.
    public let path: String
    let header: ColumnHeader
    let columns: Columns

    /// Opens a file.
    public init(path: String) throws(TradeStoreError) {
        self.path = path
        let mapped = try MappedFile(path: path)
        header = try ColumnHeader(of: mapped.bytes, path: path)
        columns = Columns(mapped, rows: header.rows, present: header.checksums.dropFirst().map { $0 != nil })
    }

    /// The file's name in its folder.
    public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// Which source, vintage and unit its rows have.
    public var release: Release { header.release }
    /// How many rows it has.
    public var rows: Int { header.rows }

    /// The rows of a reporter with a partner.
    func range(of pair: UInt64) -> Range<Int> {
        let first = columns.row(notBelow: pair << PackedKey.pairShift, in: 0..<rows)
        return first..<columns.row(notBelow: (pair + 1) << PackedKey.pairShift, in: first..<rows)
    }

    /// Every pair of reporter and partner that has rows, in ascending order.
    var pairs: [UInt64] {
        var (pairs, row) = ([UInt64](), 0)
        while row < rows {
            let pair = PackedKey.pair(columns.keys[row])
            pairs.append(pair)
            // Steps that double, since the next pair is mostly near.
            var step = 1
            while row + step < rows, PackedKey.pair(columns.keys[row + step]) == pair { step *= 2 }
            let last = min(row + step, rows)
            row = columns.row(notBelow: (pair + 1) << PackedKey.pairShift, in: min(row + step / 2 + 1, last)..<last)
        }
        return pairs
    }

    /// Checks every byte: checksums, the order of the keys, and that every number stands for something.
    public func verify() throws(TradeStoreError) {
        var start = 0
        let names = ["keys"] + Columns.missing.map(\.name)
        for (name, expected) in zip(names, header.checksums) where expected != nil {
            guard columns.file.checksum(of: start..<start + rows * 8) == expected else {
                throw .damaged("the column doesn't have the checksum that was written with it", "\(path): \(name)")
            }
            start += rows * 8
        }
        guard let values = columns.numbers[0] else { throw .damaged("there are no values", path) }
        var last: UInt64 = 0
        for row in 0..<rows {
            let key = columns.keys[row]
            guard key >= last, PackedKey.reporter(key) < header.countries.count,
                PackedKey.partner(key) < header.countries.count, PackedKey.goods(key) < header.goods.count,
                PackedKey.flow(key) < PackedKey.flows.count, PackedKey.decoded(PackedKey.period(key)) != nil,
                Double(bitPattern: values[row]).isFinite
            else { throw .damaged("the row is out of order or stands for nothing", "\(path): row \(row)") }
            last = key
            if row % (1 << 20) == 0 { columns.forget(max(0, row - (1 << 20))..<row) }
        }
        columns.forget(0..<rows)
    }
}
