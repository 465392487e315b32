public import Domain

/// One file of the store: the rows of one release, sorted, in columns that are read where they lie on the disk.
///
/// Opening checks the header, the dictionaries and the index of dyads; `verify` checks every byte. Reading a file that
/// wasn't verified can give wrong numbers if it is damaged, but never leaves the mapped bytes.
public final class ColumnFile: @unchecked Sendable {
    /// Where it lies.
    public let path: String
    let header: ColumnHeader
    let mapped: MappedFile
    /// Where each column begins in the file.
    private let starts: [String: Int]
    let keys: UnsafeBufferPointer<UInt64>
    let values: UnsafeBufferPointer<UInt64>
    let quantities: UnsafeBufferPointer<UInt64>?
    let weights: UnsafeBufferPointer<UInt64>?
    let statuses: UnsafeBufferPointer<UInt8>?
    /// For each pair of reporter and partner, the pair and its first row, in ascending order.
    let dyads: UnsafeBufferPointer<UInt64>

    /// A number that isn't known.
    static let missing = Double.nan.bitPattern
    /// The bits of an entry of `dyads` that say the first row.
    static let rowBits: UInt64 = 40

    /// Opens a file.
    public init(path: String) throws(TradeStoreError) {
        self.path = path
        mapped = try MappedFile(path: path)
        let bytes = mapped.bytes
        let (header, length) = try ColumnHeader.decoded(bytes, of: path)
        var starts: [String: Int] = [:]
        var next = length
        for column in header.columns {
            starts[column.name] = next
            next += column.bytes
        }
        func column<Number>(_ name: String) -> UnsafeBufferPointer<Number>? {
            guard let start = starts[name], let bytesOf = header.columns.first(where: { $0.name == name })?.bytes else {
                return nil
            }
            return UnsafeRawBufferPointer(rebasing: bytes[start..<start + bytesOf]).bindMemory(to: Number.self)
        }
        let none = UnsafeBufferPointer<UInt64>(start: nil, count: 0)
        keys = column("keys") ?? none
        values = column("values") ?? none
        quantities = column("quantities")
        weights = column("weights")
        statuses = column("statuses")
        dyads = column("dyads") ?? none
        self.header = header
        self.starts = starts
        try checkSum(of: "dyads")
        try checkDyads()
    }

    /// The file's name in its folder.
    public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// Which source, vintage and unit its rows have.
    public var release: Release { header.release }
    /// How many rows it has.
    public var rows: Int { header.rows }

    /// The rows of the n-th entry of `dyads`.
    func range(_ entry: Int) -> Range<Int> {
        let end = entry + 1 < dyads.count ? Int(dyads[entry + 1] & (1 << ColumnFile.rowBits - 1)) : rows
        return Int(dyads[entry] & (1 << ColumnFile.rowBits - 1))..<end
    }

    /// The rows of a pair.
    func range(of pair: UInt64) -> Range<Int> {
        var (low, high) = (0, dyads.count)
        while low < high {
            let middle = (low + high) / 2
            if dyads[middle] >> ColumnFile.rowBits < pair { low = middle + 1 } else { high = middle }
        }
        return low < dyads.count && dyads[low] >> ColumnFile.rowBits == pair ? range(low) : 0..<0
    }

    /// Checks every byte: checksums, the order of the keys, and that every number stands for something.
    public func verify() throws(TradeStoreError) {
        for column in header.columns { try checkSum(of: column.name) }
        var kept = 0
        for entry in dyads.indices {
            let pair = dyads[entry] >> ColumnFile.rowBits
            var last: UInt64 = 0
            for row in range(entry) {
                let key = keys[row]
                guard PackedKey.pair(key) == pair, key >= last, PackedKey.goods(key) < header.goods.count,
                    PackedKey.flow(key) < PackedKey.flows.count,
                    PackedKey.decoded(PackedKey.period(key)) != nil
                else { throw .damaged("the key is out of order or stands for nothing", "\(path): keys, row \(row)") }
                guard Double(bitPattern: values[row]).isFinite else {
                    throw .damaged("the value isn't a number", "\(path): values, row \(row)")
                }
                last = key
            }
            guard range(entry).upperBound - kept > 1 << 20 else { continue }
            for start in [starts["keys"], starts["values"]].compactMap(\.self) {
                mapped.forget(start + kept * 8..<start + range(entry).upperBound * 8)
            }
            kept = range(entry).upperBound
        }
        mapped.forget(0..<mapped.bytes.count)
    }

    private func checkSum(of name: String) throws(TradeStoreError) {
        guard let start = starts[name], let column = header.columns.first(where: { $0.name == name }) else { return }
        guard mapped.checksum(of: start..<start + column.bytes) == column.checksum else {
            throw .damaged("the column doesn't have the checksum that was written with it", "\(path): \(name)")
        }
    }

    private func checkDyads() throws(TradeStoreError) {
        var last: (pair: UInt64, row: Int)?
        for entry in dyads {
            let (pair, row) = (entry >> ColumnFile.rowBits, Int(entry & (1 << ColumnFile.rowBits - 1)))
            let inOrder = last.map { $0.pair < pair && $0.row < row } ?? (row == 0)
            guard inOrder, row < rows, Int(pair >> 11) < header.countries.count,
                Int(pair & 0x7FF) < header.countries.count
            else { throw .damaged("the index of dyads is out of order", "\(path): dyads") }
            last = (pair, row)
        }
        guard (rows == 0) == dyads.isEmpty else { throw .damaged("the index of dyads is empty", "\(path): dyads") }
    }
}
