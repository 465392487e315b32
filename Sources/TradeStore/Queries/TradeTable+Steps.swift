import Domain

extension TradeTable {
    /// What was counted of one flow in one place: goods and period.
    struct Step {
        let place: UInt64
        var value: Double
    }

    /// Which goods are asked for; nothing for all.
    func chosen(_ codes: Set<String>?) -> [Bool]? {
        codes.map { codes in goods.map { codes.contains($0.code) } }
    }

    /// What a reporter gives for a partner in one flow, for each goods and period in order.
    func steps(_ reporter: Int, _ partner: Int, _ flow: TradeFlow, goods: [Bool]?, period: UInt16? = nil) -> [Step] {
        let flow = PackedKey.code(flow)
        var steps: [Step] = []
        var last = UInt64.max
        eachRow(reporter, partner) { key, file, row in
            guard PackedKey.flow(key) == flow, period.map({ $0 == PackedKey.period(key) }) ?? true else { return }
            if let goods {
                guard PackedKey.goods(key) < goods.count, goods[PackedKey.goods(key)] else { return }
            }
            let value = Double(bitPattern: file.columns.numbers[0]?[row] ?? 0)
            guard value.isFinite else { return }
            if key >> 2 != last >> 2 {
                steps.append(Step(place: PackedKey.place(key), value: value))
                last = key
            }
        }
        return steps
    }

    /// What reporters give for partners together.
    func steps(_ reporters: [Int], _ partners: [Int], _ flow: TradeFlow, goods: [Bool]?) -> [Step] {
        let lists = reporters.flatMap { reporter in
            partners.filter { $0 != reporter }.map { steps(reporter, $0, flow, goods: goods) }
        }.filter { !$0.isEmpty }
        guard lists.count > 1 else { return lists.first ?? [] }
        let all = Array(lists.joined())
        var order = zip(all, UInt32(0)...).map { KeyedRow(key: $0.place, row: $1) }
        var spare: [KeyedRow] = []
        KeyedRow.sort(&order, &spare)
        var summed: [Step] = []
        for row in order {
            let step = all[Int(row.row)]
            if summed.last?.place == step.place {
                summed[summed.count - 1].value += step.value
            } else {
                summed.append(step)
            }
        }
        return summed
    }

    /// Walks along two lists: for each place that either has, both values, or the one there is.
    static func align(_ left: [Step], _ right: [Step], _ body: (_ place: UInt64, Double?, Double?) -> Void) {
        var (a, b) = (0, 0)
        while a < left.count || b < right.count {
            let place = min(a < left.count ? left[a].place : .max, b < right.count ? right[b].place : .max)
            let hasLeft = a < left.count && left[a].place == place
            let hasRight = b < right.count && right[b].place == place
            body(place, hasLeft ? left[a].value : nil, hasRight ? right[b].value : nil)
            a += hasLeft ? 1 : 0
            b += hasRight ? 1 : 0
        }
    }
}
