/// Rows in memory, which are sorted and written as columns.
struct Batch {
    /// The keys, each with its place in the columns of numbers.
    var rows: [KeyedRow] = []
    /// Values, quantities, weights and statuses; none where no row has one.
    var numbers: [[UInt64]] = [[], [], [], []]
    private var spare: [KeyedRow] = []

    /// Forgets the rows, but keeps their memory.
    mutating func clear() {
        rows.removeAll(keepingCapacity: true)
        for column in numbers.indices { numbers[column].removeAll(keepingCapacity: true) }
    }

    /// Takes rows of each run instead of those it has.
    mutating func fill(_ runs: [Run], _ ranges: [Range<Int>]) {
        clear()
        for (run, range) in zip(runs, ranges) {
            for row in range { rows.append(KeyedRow(key: run.key(row), row: UInt32(truncatingIfNeeded: rows.count))) }
        }
        for column in numbers.indices where runs.contains(where: { $0.columns.numbers[column] != nil }) {
            for (run, range) in zip(runs, ranges) {
                if let words = run.columns.numbers[column] {
                    numbers[column].append(contentsOf: UnsafeBufferPointer(rebasing: words[range]))
                } else {
                    numbers[column].append(contentsOf: repeatElement(Columns.missing[column].word, count: range.count))
                }
            }
        }
    }

    /// Brings the rows into the order of their keys, and those of one key into the order of what they hold, so that it makes
    /// no difference where they came from; gives a key that several rows have.
    mutating func sort() -> UInt64? {
        KeyedRow.sort(&rows, &spare)
        var (start, several) = (0, UInt64?.none)
        for end in 1..<max(rows.count + 1, 2) where end >= rows.count || rows[end].key != rows[start].key {
            if end - start > 1 {
                several = rows[start].key
                rows[start..<end].sort { a, b in
                    let column = numbers.first { !$0.isEmpty && $0[Int(a.row)] != $0[Int(b.row)] }
                    return column.map { $0[Int(a.row)] < $0[Int(b.row)] } ?? false
                }
            }
            start = end
        }
        return several
    }

    /// Writes the sorted rows into a file that has so many, as those from one on; gives the sum of each column, if asked for.
    @discardableResult
    func write(
        to part: PartFile, from first: Int, of total: Int, summing: Bool = false
    ) throws(TradeStoreError) -> [UInt64] {
        var sums = [UInt64](repeating: 0, count: 1 + numbers.count)
        // In pieces that stay in the processor's cache.
        for start in stride(from: 0, to: rows.count, by: 1 << 15) {
            let piece = rows[start..<min(start + (1 << 15), rows.count)]
            var place = first + start
            func put(_ words: [UInt64], as column: Int) throws(TradeStoreError) {
                if summing { sums[column] &+= words.withUnsafeBytes { MappedFile.sum($0, from: first + start) } }
                try part.write(words, at: place * 8)
                place += total
            }
            try put(piece.map(\.key), as: 0)
            for (column, words) in numbers.enumerated() where !words.isEmpty {
                try put(words.withUnsafeBufferPointer { words in piece.map { words[Int($0.row)] } }, as: 1 + column)
            }
        }
        return sums
    }
}
