/// The rows of several runs within a stretch of keys, brought into one order.
///
/// Rows of the same key are ordered by what they hold, so that the order of the runs doesn't matter.
struct MergedStretch {
    private(set) var keys: [UInt64] = []
    private var order: [UInt32] = []
    private var numbers: [[UInt64]] = [[], [], []]
    private var statuses: [UInt8] = []
    private var sort = KeySort()

    /// Takes rows from each run.
    mutating func fill(_ runs: [SortedRun], from low: [Int], to high: [Int]) {
        let total = zip(low, high).reduce(0) { $0 + $1.1 - $1.0 }
        keys = Array(unsafeUninitializedCapacity: total) { buffer, count in
            for (run, (from, to)) in zip(runs, zip(low, high)) {
                run.countries.withUnsafeBufferPointer { countries in
                    run.goods.withUnsafeBufferPointer { goods in
                        for row in from..<to {
                            let key = run.keys[row]
                            buffer[count] =
                                UInt64(countries[PackedKey.reporter(key)]) << 52
                                | UInt64(countries[PackedKey.partner(key)]) << 41
                                | UInt64(goods[PackedKey.goods(key)]) << 21 | key & 0x1F_FFFF
                            count += 1
                        }
                    }
                }
            }
        }
        for number in 0..<3 {
            guard runs.contains(where: { $0.numbers[number] != nil }) else { continue }
            numbers[number] = Array(unsafeUninitializedCapacity: total) { buffer, count in
                for (run, (from, to)) in zip(runs, zip(low, high)) {
                    let target = buffer[count..<count + to - from]
                    if let column = run.numbers[number] {
                        _ = UnsafeMutableBufferPointer(rebasing: target).update(
                            fromContentsOf: UnsafeBufferPointer(start: column + from, count: to - from))
                    } else {
                        UnsafeMutableBufferPointer(rebasing: target).update(repeating: ColumnFile.missing)
                    }
                    count += to - from
                }
            }
        }
        statuses = []
        if runs.contains(where: { $0.statuses != nil }) {
            for (run, (from, to)) in zip(runs, zip(low, high)) {
                for row in from..<to { statuses.append(run.statuses?[row] ?? 0) }
            }
        }
        sort.sort(&keys, &order)
        settleTies()
    }

    /// A column of numbers in the order of the keys.
    func sorted(_ number: Int) -> [UInt64] {
        numbers[number].withUnsafeBufferPointer { column in order.map { column[Int($0)] } }
    }

    /// The statuses in the order of the keys.
    var sortedStatuses: [UInt8] { order.map { statuses[Int($0)] } }

    /// The pairs of reporter and partner with the first row of each, if the first row here is the n-th of all.
    func dyads(from first: Int) -> [UInt64] {
        var found: [UInt64] = []
        var last = UInt64.max
        for (row, key) in keys.enumerated() where PackedKey.pair(key) != last {
            last = PackedKey.pair(key)
            found.append(last << ColumnFile.rowBits | UInt64(first + row))
        }
        return found
    }

    private mutating func settleTies() {
        var start = 0
        for end in 1..<max(keys.count + 1, 2) where end >= keys.count || keys[end] != keys[start] {
            if end - start > 1 { order[start..<end].sort(by: precedes) }
            start = end
        }
    }

    private func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        for column in numbers where !column.isEmpty && column[Int(a)] != column[Int(b)] {
            return column[Int(a)] < column[Int(b)]
        }
        return !statuses.isEmpty && statuses[Int(a)] < statuses[Int(b)]
    }
}
