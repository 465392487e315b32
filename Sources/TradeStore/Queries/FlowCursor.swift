/// Walks along the rows of a dyad in one flow: for each goods and period in order, the sum of the first basis given.
struct FlowCursor: IteratorProtocol {
    /// A value, and the goods and period it is of.
    struct Step {
        let place: UInt64
        var value: Double
    }

    private let keys: UnsafeBufferPointer<UInt64>
    private let values: UnsafeBufferPointer<UInt64>
    private let flow: UInt64
    private let goods: [Bool]?
    private let period: UInt16?
    private var row = 0

    init(
        keys: UnsafeBufferPointer<UInt64>, values: UnsafeBufferPointer<UInt64>, flow: UInt64, goods: [Bool]?,
        period: UInt16?
    ) {
        self.keys = keys
        self.values = values
        self.flow = flow
        self.goods = goods
        self.period = period
    }

    mutating func next() -> Step? {
        while row < keys.count {
            let key = keys[row]
            let value = Double(bitPattern: values[row])
            row += 1
            guard PackedKey.flow(key) == flow, value.isFinite, period.map({ $0 == PackedKey.period(key) }) ?? true,
                goods.map({ PackedKey.goods(key) < $0.count && $0[PackedKey.goods(key)] }) ?? true
            else { continue }
            var step = Step(place: PackedKey.place(key), value: value)
            // The same flow again: the same basis adds, another is the same trade counted differently.
            while row < keys.count, keys[row] >> 2 == key >> 2 {
                let more = Double(bitPattern: values[row])
                if keys[row] == key, more.isFinite { step.value += more }
                row += 1
            }
            return step
        }
        return nil
    }
}
