/// Sorted rows that are to be merged, and what their numbers for countries and goods become.
struct Run {
    let columns: Columns
    var countries: [UInt32] = []
    var goods: [UInt32] = []

    /// Sorts rows and writes them to a file without a name.
    init(_ batch: inout Batch, in folder: String) throws(TradeStoreError) {
        let part = try PartFile(in: folder, named: false)
        _ = batch.sort()
        try batch.write(to: part, from: 0, of: batch.rows.count)
        columns = Columns(try part.mapped(), rows: batch.rows.count, present: batch.numbers.map { !$0.isEmpty })
    }

    /// Takes the rows of a file of the store, which must have been verified.
    init(_ file: ColumnFile, countries: [String: UInt32], goods: [String: UInt32]) {
        columns = file.columns
        self.countries = file.header.countries.map { countries[$0] ?? 0 }
        self.goods = file.header.goods.map { goods[$0] ?? 0 }
    }

    /// The key of a row, in the numbers of the merged rows.
    @inline(__always)
    func key(_ row: Int) -> UInt64 {
        let key = columns.keys[row]
        return UInt64(countries[PackedKey.reporter(key)]) << 52 | UInt64(countries[PackedKey.partner(key)]) << 41
            | UInt64(goods[PackedKey.goods(key)]) << 21 | key & 0x1F_FFFF
    }

    /// Rows of each run at which the keys are cut into stretches of about so many rows, the first and the last included.
    static func cuts(_ runs: [Run], stretch: Int) -> [[Int]] {
        let step = 1 << 9
        let samples = Lanes.map(runs.count) { number in
            let run = runs[number]
            defer { run.columns.forget(run.columns.keys.indices) }
            return stride(from: 0, to: run.columns.keys.count, by: step).map(run.key)
        }
        let all = samples.joined().sorted()
        let pivots = stride(from: stretch / step, to: all.count, by: stretch / step).map { all[$0] }
        let cuts = Lanes.map(runs.count) { number in
            let (run, known) = (runs[number], samples[number])
            defer { run.columns.forget(run.columns.keys.indices) }
            var sample = 0
            return pivots.map { pivot in
                // The samples tell between which rows a key must stand, so that few pages are read.
                while sample < known.count, known[sample] < pivot { sample += 1 }
                var (low, high) = (max(0, sample - 1) * step, min(sample * step, run.columns.keys.count))
                while low < high {
                    let middle = (low + high) / 2
                    if run.key(middle) < pivot { low = middle + 1 } else { high = middle }
                }
                return low
            }
        }
        return [runs.map { _ in 0 }] + pivots.indices.map { pivot in cuts.map { $0[pivot] } }
            + [runs.map(\.columns.keys.count)]
    }
}
