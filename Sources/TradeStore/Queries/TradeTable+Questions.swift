public import Domain

extension TradeTable {
    /// What a country reports of its trade with another, both ways, by period; for some goods or all.
    ///
    /// Goods are named by their codes exactly. Goods inside wider ones that the same period has aren't counted again.
    public func series(reporter: Country, partner: Country, goods: Set<String>? = nil) -> [SeriesPoint] {
        guard let reporter = place(reporter), let partner = place(partner) else { return [] }
        let goods = chosen(goods)
        var found: [UInt16: SeriesPoint] = [:]
        for (flow, field) in [(TradeFlow.export, \SeriesPoint.exported), (.import, \.imported)] {
            for (code, value) in sums(steps(reporter, partner, flow, goods: goods)) {
                guard var point = found[code] ?? PackedKey.decoded(code).map({ SeriesPoint(period: $0) }) else {
                    continue
                }
                point[keyPath: field] = value
                found[code] = point
            }
        }
        return found.values.sorted { $0.period < $1.period }
    }

    /// The sums over goods, by period.
    private func sums(_ steps: [Step]) -> [UInt16: Double] {
        var sums: [UInt16: Double] = [:]
        var widest = WidestGoods()
        for step in steps {
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
        let (near, far, goods) = (numbers(reporters), numbers(partners), chosen(goods))
        let sides = Lanes.map(2) { side in
            side == 0 ? steps(near, far, flow, goods: goods) : steps(far, near, opposite, goods: goods)
        }
        var points: [MirrorPoint] = []
        TradeTable.align(sides[0], sides[1]) { place, own, other in
            guard let goods = self.goods(of: place), let period = PackedKey.decoded(UInt16(truncatingIfNeeded: place))
            else { return }
            points.append(
                MirrorPoint(goods: goods.code, edition: goods.edition, period: period, own: own, other: other))
        }
        return points
    }

    /// For every ordered pair of countries the totals that both sides report, in one period or all, by their codes.
    public func allDyads(period: Period? = nil) -> [DyadTotal] {
        let code = period.map { PackedKey.code($0) }
        guard code != .some(nil) else { return [] }
        // Each trade stands with its exporter, with its importer, or with both.
        let pairs = Set(pairs.flatMap { [$0, PackedKey.pair(Int($0 & 0x7FF), Int($0 >> 11))] }).sorted()
        let piece = 128
        return Lanes.map((pairs.count + piece - 1) / piece) { number in
            pairs[number * piece..<min((number + 1) * piece, pairs.count)].compactMap { pair in
                total(Int(pair >> 11), Int(pair & 0x7FF), code ?? nil)
            }
        }.flatMap(\.self)
    }

    private func total(_ from: Int, _ to: Int, _ period: UInt16?) -> DyadTotal? {
        var total = DyadTotal(
            from: countries[from], to: countries[to], exported: nil, imported: nil, matched: 0, meanGap: 0)
        var (count, gaps) = (0, 0.0)
        TradeTable.align(
            steps(from, to, .export, goods: nil, period: period), steps(to, from, .import, goods: nil, period: period)
        ) { _, exported, imported in
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
        let (sources, goods) = (numbers(origins), chosen(goods))
        let thirds = countries.indices.filter { $0 != target && !sources.contains($0) }
        return Lanes.map(thirds.count) { number -> [Detour] in
            let third = thirds[number]
            let gone = steps(third, target, .export, goods: goods)
            guard !gone.isEmpty else { return [] }
            var found: [UInt16: (imported: Double?, exported: Double?, through: Double)] = [:]
            TradeTable.align(steps([third], sources, .import, goods: goods), gone) { place, imported, exported in
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
