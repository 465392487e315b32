import Domain

extension TradeTable {
    /// What reporters give for partners together in one flow, for each goods and period in order.
    func sums(_ reporters: [Int], _ partners: [Int], _ flow: TradeFlow, goods: [Bool]?) -> [FlowCursor.Step] {
        var steps: [FlowCursor.Step] = []
        var lists = 0
        for reporter in reporters {
            for partner in partners where partner != reporter {
                let before = steps.count
                withRows(reporter, partner) { rows in
                    var cursor = rows.of(PackedKey.code(flow), goods: goods)
                    while let step = cursor.next() { steps.append(step) }
                }
                if steps.count > before { lists += 1 }
            }
        }
        guard lists > 1 else { return steps }
        var keys = steps.map(\.place)
        var order: [UInt32] = []
        var sort = KeySort()
        sort.sort(&keys, &order)
        var summed: [FlowCursor.Step] = []
        for (place, old) in zip(keys, order) {
            let value = steps[Int(old)].value
            if summed.last?.place == place {
                summed[summed.count - 1].value += value
            } else {
                summed.append(FlowCursor.Step(place: place, value: value))
            }
        }
        return summed
    }

    /// The code and the edition of the goods of a place; nothing where a damaged file has none.
    func goods(of place: UInt64) -> (code: String, edition: String)? {
        let number = Int(place >> 16)
        return number < goods.count ? goods[number] : nil
    }
}
