/// The rows of one reporter with one partner, lent for the time of a question.
struct DyadRows {
    let keys: UnsafeBufferPointer<UInt64>
    let values: UnsafeBufferPointer<UInt64>
    /// The row of the file at which they begin, if they lie there one behind the other.
    var first = 0
    /// Otherwise the segment and row of each.
    var places: [(segment: Int, row: Int)]?

    /// The values of one flow, one for each goods and period.
    func of(_ flow: UInt64, goods: [Bool]? = nil, period: UInt16? = nil) -> FlowCursor {
        FlowCursor(keys: keys, values: values, flow: flow, goods: goods, period: period)
    }
}
