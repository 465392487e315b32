public import Domain

extension TradeTable {
    /// What a country reports of its trade with another, both ways, by period; for some goods or all.
    ///
    /// Goods are named by their codes exactly. Goods inside wider ones that the same period has aren't counted again.
    public func series(reporter: Country, partner: Country, goods: Set<String>? = nil) -> [SeriesPoint] {
        guard let reporter = place(reporter), let partner = place(partner) else { return [] }
        let goods = chosen(goods)
        var found: [UInt16: SeriesPoint] = [:]
        withRows(reporter, partner) { rows in
            for (flow, field) in [(TradeFlow.export, \SeriesPoint.exported), (.import, \.imported)] {
                for (code, value) in sums(rows.of(PackedKey.code(flow), goods: goods)) {
                    guard var point = found[code] ?? PackedKey.decoded(code).map({ SeriesPoint(period: $0) }) else {
                        continue
                    }
                    point[keyPath: field] = value
                    found[code] = point
                }
            }
        }
        return found.values.sorted { $0.period < $1.period }
    }

    /// The sums over goods of one flow, by period.
    private func sums(_ cursor: FlowCursor) -> [UInt16: Double] {
        var cursor = cursor
        var sums: [UInt16: Double] = [:]
        var widest = WidestGoods()
        while let step = cursor.next() {
            let period = UInt16(truncatingIfNeeded: step.place)
            if isFlat {
                sums[period, default: 0] += step.value
            } else if let goods = self.goods(of: step.place) {
                widest.add(step.value, goods, period)
            }
        }
        return isFlat ? sums : widest.sums
    }

    /// A flow as reporters give it, beside what their partners give for it, aligned by goods and period.
    ///
    /// `flow` is seen from the reporters: for `export` the other side is the partners' imports. Several countries on one
    /// side count as one; trade among them isn't counted. Asked from the other side it is the same, swapped.
    public func mirror(
        _ reporters: [Country], _ flow: TradeFlow, with partners: [Country], goods: Set<String>? = nil
    ) -> [MirrorPoint] {
        guard let opposite: TradeFlow = flow == .export ? .import : flow == .import ? .export : nil else { return [] }
        let (near, far) = (numbers(reporters), numbers(partners))
        let goods = chosen(goods)
        let sides = Lanes.map(2) { side in
            side == 0 ? sums(near, far, flow, goods: goods) : sums(far, near, opposite, goods: goods)
        }
        var periods: [UInt16: Period] = [:]
        var points: [MirrorPoint] = []
        for (place, own, other) in AlignedFlows(sides[0].makeIterator(), sides[1].makeIterator()) {
            let code = UInt16(truncatingIfNeeded: place)
            guard let goods = self.goods(of: place), let period = periods[code] ?? PackedKey.decoded(code) else {
                continue
            }
            periods[code] = period
            points.append(
                MirrorPoint(goods: goods.code, edition: goods.edition, period: period, own: own, other: other))
        }
        return points
    }

    /// For every ordered pair of countries the totals that both sides report, in one period or all, by their codes.
    public func allDyads(period: Period? = nil) -> [DyadTotal] {
        let code = period.map { PackedKey.code($0) }
        guard code != .some(nil) else { return [] }
        let both = Set(
            pairs.map { pair in
                PackedKey.pair(min(Int(pair >> 11), Int(pair & 0x7FF)), max(Int(pair >> 11), Int(pair & 0x7FF)))
            }
        )
        .sorted()
        let piece = 128
        return Lanes.map((both.count + piece - 1) / piece) { number in
            both[number * piece..<min((number + 1) * piece, both.count)].flatMap { pair in
                let (a, b) = (Int(pair >> 11), Int(pair & 0x7FF))
                return withRows(a, b) { near in
                    withRows(b, a) { far in
                        [(a, b, near, far), (b, a, far, near)].compactMap { from, to, exporter, importer in
                            total(
                                countries[from], countries[to],
                                exporter.of(PackedKey.code(.export), period: code ?? nil),
                                importer.of(PackedKey.code(.import), period: code ?? nil))
                        }
                    }
                }
            }
        }.joined().sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    private func total(_ from: Country, _ to: Country, _ exports: FlowCursor, _ imports: FlowCursor) -> DyadTotal? {
        var total = DyadTotal(from: from, to: to, exported: nil, imported: nil, matched: 0, meanGap: 0)
        var (count, gaps) = (0, 0.0)
        for (_, exported, imported) in AlignedFlows(exports, imports) {
            if let exported { total.exported = (total.exported ?? 0) + exported }
            if let imported { total.imported = (total.imported ?? 0) + imported }
            if exported != nil && imported != nil { total.matched += 1 }
            count += 1
            gaps += MirrorPoint.gap(exported, imported)
        }
        guard count > 0 else { return nil }
        total.meanGap = gaps / Double(count)
        return total
    }

    /// For every third country what it imported from one side and exported to the other, by country and period.
    ///
    /// Only third countries and periods that have both are given; amounts are what the third country reports.
    public func detours(from origins: [Country], to destination: Country, goods: Set<String>? = nil) -> [Detour] {
        guard let target = place(destination) else { return [] }
        let sources = numbers(origins)
        let goods = chosen(goods)
        let thirds = countries.indices.filter { $0 != target && !sources.contains($0) }
        return Lanes.map(thirds.count) { number -> [Detour] in
            let third = thirds[number]
            let gone = sums([third], [target], .export, goods: goods)
            guard !gone.isEmpty else { return [] }
            let come = sums([third], sources, .import, goods: goods)
            var found: [UInt16: (imported: Double?, exported: Double?, through: Double)] = [:]
            for (place, imported, exported) in AlignedFlows(come.makeIterator(), gone.makeIterator()) {
                var sum = found[UInt16(truncatingIfNeeded: place)] ?? (nil, nil, 0)
                if let imported { sum.imported = (sum.imported ?? 0) + imported }
                if let exported { sum.exported = (sum.exported ?? 0) + exported }
                if let imported, let exported { sum.through += min(imported, exported) }
                found[UInt16(truncatingIfNeeded: place)] = sum
            }
            return found.sorted { $0.key < $1.key }.compactMap { code, sum in
                guard let imported = sum.imported, let exported = sum.exported, let period = PackedKey.decoded(code)
                else { return nil }
                return Detour(
                    via: countries[third], period: period, imported: imported, exported: exported, through: sum.through)
            }
        }.flatMap(\.self)
    }

    private func numbers(_ countries: [Country]) -> [Int] { Set(countries.compactMap(place)).sorted() }
}
