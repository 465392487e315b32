/// Sorts packed keys by their digits, lowest first, and says where each came from.
struct KeySort {
    private var spareKeys: [UInt64] = []
    private var spareOrder: [UInt32] = []
    private var counts = [UInt32](repeating: 0, count: 2048)

    /// Sorts keys; afterwards `order[n]` is the old place of the n-th.
    ///
    /// Equal keys keep their order.
    mutating func sort(_ keys: inout [UInt64], _ order: inout [UInt32]) {
        let count = keys.count
        order.removeAll(keepingCapacity: true)
        order.append(contentsOf: 0..<UInt32(count))
        guard count > 1 else { return }
        var (varying, sorted) = (UInt64(0), true)
        for index in 1..<count {
            varying |= keys[index] ^ keys[0]
            if keys[index] < keys[index - 1] { sorted = false }
        }
        if sorted { return }
        if spareKeys.count != count || spareOrder.count != count {
            for _ in spareKeys.count..<max(count, spareKeys.count) { spareKeys.append(0) }
            for _ in spareOrder.count..<max(count, spareOrder.count) { spareOrder.append(0) }
            spareKeys.removeLast(spareKeys.count - count)
            spareOrder.removeLast(spareOrder.count - count)
        }
        while varying != 0 {
            let shift = UInt64(varying.trailingZeroBitCount)
            varying &= ~(2047 << shift)
            keys.withUnsafeBufferPointer { from in
                spareKeys.withUnsafeMutableBufferPointer { to in
                    order.withUnsafeBufferPointer { fromOrder in
                        spareOrder.withUnsafeMutableBufferPointer { toOrder in
                            counts.withUnsafeMutableBufferPointer { counts in
                                KeySort.pass(from, to, fromOrder, toOrder, counts, shift)
                            }
                        }
                    }
                }
            }
            swap(&keys, &spareKeys)
            swap(&order, &spareOrder)
        }
    }

    /// Orders by eleven bits.
    private static func pass(
        _ from: UnsafeBufferPointer<UInt64>, _ to: UnsafeMutableBufferPointer<UInt64>,
        _ fromOrder: UnsafeBufferPointer<UInt32>, _ toOrder: UnsafeMutableBufferPointer<UInt32>,
        _ counts: UnsafeMutableBufferPointer<UInt32>, _ shift: UInt64
    ) {
        counts.update(repeating: 0)
        for key in from { counts[Int(key >> shift & 2047)] &+= 1 }
        var sum: UInt32 = 0
        for digit in 0..<2048 {
            let count = counts[digit]
            counts[digit] = sum
            sum &+= count
        }
        for index in 0..<from.count {
            let key = from[index]
            let digit = Int(key >> shift & 2047)
            let place = Int(counts[digit])
            counts[digit] &+= 1
            to[place] = key
            toOrder[place] = fromOrder[index]
        }
    }
}
