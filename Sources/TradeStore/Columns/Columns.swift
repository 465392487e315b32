/// Rows in ascending order of their keys, each number in a column of its own, read where they lie on the disk.
///
/// A column is a row of eight-byte words. One that no row has a number for is left out.
struct Columns: @unchecked Sendable {
    /// The columns behind that of the keys, in their order, and the word of each for a number that isn't known.
    static let missing: [(name: String, word: UInt64)] = [
        ("values", Double.nan.bitPattern), ("quantities", Double.nan.bitPattern), ("weights", Double.nan.bitPattern),
        ("statuses", 0),
    ]

    let file: MappedFile
    let keys: UnsafeBufferPointer<UInt64>
    /// Values, quantities, weights and statuses.
    let numbers: [UnsafeBufferPointer<UInt64>?]

    /// Finds the columns at the beginning of a file that is long enough to hold them.
    init(_ file: MappedFile, rows: Int, present: [Bool]) {
        self.file = file
        var next = 0
        func column() -> UnsafeBufferPointer<UInt64> {
            defer { next += rows * 8 }
            return UnsafeRawBufferPointer(rebasing: file.bytes[next..<next + rows * 8]).bindMemory(to: UInt64.self)
        }
        keys = column()
        numbers = present.map { $0 ? column() : nil }
    }

    /// The first row whose key isn't below another, among some.
    func row(notBelow key: UInt64, in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Gives the pages of some rows back to the system.
    func forget(_ rows: Range<Int>) {
        for start in 0..<1 + numbers.count(where: { $0 != nil }) {
            let first = start * keys.count
            file.forget((first + rows.lowerBound) * 8..<(first + rows.upperBound) * 8)
        }
    }
}
