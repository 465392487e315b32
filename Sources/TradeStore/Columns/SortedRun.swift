/// Sorted rows that are to be merged, and what their numbers for countries and goods become.
struct SortedRun: @unchecked Sendable {
    private let file: MappedFile
    let count: Int
    let keys: UnsafePointer<UInt64>
    /// Values, quantities and weights; nothing where no row has one.
    let numbers: [UnsafePointer<UInt64>?]
    let statuses: UnsafePointer<UInt8>?
    var countries: [UInt32] = []
    var goods: [UInt32] = []

    /// The rows of a file of the store; it must have been verified and have rows.
    init(_ file: ColumnFile, countries: [UInt32], goods: [UInt32]) {
        self.file = file.mapped
        count = file.rows
        keys = file.keys.baseAddress!
        numbers = [file.values.baseAddress, file.quantities?.baseAddress, file.weights?.baseAddress]
        statuses = file.statuses?.baseAddress
        self.countries = countries
        self.goods = goods
    }

    /// Writes sorted keys, and what belongs to them in `order`, to a file without a name.
    init(
        _ keys: [UInt64], _ order: [UInt32], numbers: [[UInt64]?], statuses: [UInt8]?, in folder: String
    ) throws(TradeStoreError) {
        let part = try PartFile(in: folder)
        part.unname()
        try part.write(keys, at: 0)
        var end = keys.count * 8
        var starts: [Int?] = []
        for column in numbers {
            starts.append(column == nil ? nil : end)
            guard let column else { continue }
            // In pieces that stay in the processor's cache.
            for first in stride(from: 0, to: order.count, by: 1 << 13) {
                let piece = order[first..<min(first + (1 << 13), order.count)].map { column[Int($0)] }
                try part.write(piece, at: end + first * 8)
            }
            end += keys.count * 8
        }
        if let statuses { try part.write(order.map { statuses[Int($0)] }, at: end) }
        file = try part.mapped()
        let bytes = file.bytes
        count = keys.count
        func column<Number>(_ start: Int) -> UnsafePointer<Number> {
            (bytes.baseAddress! + start).assumingMemoryBound(to: Number.self)
        }
        self.keys = column(0)
        self.numbers = starts.map { $0.map { column($0) } }
        self.statuses = statuses == nil ? nil : column(end)
    }

    /// The key of a row, in the numbers of the merged rows.
    func key(_ row: Int) -> UInt64 { PackedKey.mapped(keys[row], countries: countries, goods: goods) }

    /// The first row whose key isn't below another.
    func row(notBelow key: UInt64) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self.key(middle) < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Gives the pages of some rows back to the system.
    func forget(_ rows: Range<Int>) {
        guard let first = file.bytes.baseAddress, !rows.isEmpty else { return }
        for column in [keys] + numbers.compactMap(\.self) {
            let start = UnsafeRawPointer(column) - first
            file.forget(start + rows.lowerBound * 8..<start + rows.upperBound * 8)
        }
    }
}
