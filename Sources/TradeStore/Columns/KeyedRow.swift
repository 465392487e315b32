/// A key and the row it is of.
struct KeyedRow {
    var key: UInt64
    var row: UInt32

    /// Sorts by the digits of the keys, lowest first, in room that can be used again; equal keys keep their order.
    static func sort(_ rows: inout [KeyedRow], _ spare: inout [KeyedRow]) {
        guard let first = rows.first else { return }
        var (last, varying, sorted) = (first.key, UInt64(0), true)
        for row in rows {
            varying |= row.key ^ first.key
            sorted = sorted && last <= row.key
            last = row.key
        }
        if sorted { return }
        if spare.count > rows.count { spare.removeLast(spare.count - rows.count) }
        spare.append(contentsOf: repeatElement(first, count: rows.count - spare.count))
        while varying != 0 {
            let shift = UInt64(varying.trailingZeroBitCount)
            varying &= ~(8191 << shift)
            rows.withUnsafeBufferPointer { from in
                spare.withUnsafeMutableBufferPointer { to in order(from, to, shift) }
            }
            swap(&rows, &spare)
        }
    }

    /// Orders by thirteen bits.
    private static func order(
        _ from: UnsafeBufferPointer<KeyedRow>, _ to: UnsafeMutableBufferPointer<KeyedRow>, _ shift: UInt64
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 8192) { places in
            places.initialize(repeating: 0)
            for row in from { places[Int(row.key >> shift & 8191)] &+= 1 }
            var sum: UInt32 = 0
            for digit in 0..<8192 { (places[digit], sum) = (sum, sum &+ places[digit]) }
            for row in from {
                let digit = Int(row.key >> shift & 8191)
                to[Int(places[digit])] = row
                places[digit] &+= 1
            }
        }
    }
}
