public import Domain
public import Rules

extension IntervalChart {
    /// As many prints as are drawn.
    private static let mostPrints = 12

    /// A verdict as a picture: what the claim states, what the rest implies, each print of the same figure, and what the
    /// claim would say without its slip; nothing where the arithmetic has no figures to set beside each other.
    public init?(_ verdict: Verdict, in words: ArithmeticWords) {
        let lines = verdict.arithmetic.flatMap(Self.sentences)
        guard let claim = lines.first(where: { $0.isNamed("check.claim") }), let stated = claim.range("stated") else {
            return nil
        }
        let own = claim.cell
        let isRecord = claim.isNamed("check.claim.record")
        func named(_ name: ArithmeticValue, _ value: ArithmeticValue) -> String {
            words.text(ArithmeticLine("check.picture.row", ["name": name, "value": value]))
        }
        func label(_ name: String, _ values: [String: ArithmeticValue?] = [:]) -> ArithmeticValue {
            .sentence(ArithmeticLine("check.picture.\(name)", values))
        }
        func bar(_ kind: Bar.Kind, _ name: ArithmeticValue, _ figure: (interval: Interval, unit: Unit)) -> Bar {
            Bar(
                kind, name: named(name, .range(figure.interval, unit: figure.unit)),
                interval: figure.interval)
        }
        var bars: [Bar] = []
        var gap: (Interval, String)?
        let prints = lines.filter { $0.isNamed("check.print") || $0.isNamed("check.counted") }.prefix(Self.mostPrints)
        if isRecord {
            let levels = prints.filter { $0.cell?.indicator == own?.indicator }.sorted {
                ($0.cell?.period?.description ?? "") < ($1.cell?.period?.description ?? "")
            }
            bars += levels.compactMap { line in
                guard let value = line.values["value"], let figure = line.range("value"),
                    let period = line.cell?.period
                else { return nil }
                let isOwn = period == own?.period
                return Bar(
                    isOwn ? .stated : .printed, name: named(.period(period), value), interval: figure.interval)
            }
        } else {
            bars.append(bar(.stated, label("stated"), stated))
            let conclusions = lines.filter { line in
                ["check.so", "check.texts", "check.own"].contains(where: line.isNamed)
            }
            if let implied = conclusions.lazy.compactMap({ $0.range("implied") }).first {
                bars.append(bar(.implied, label("implied"), implied))
                gap = Self.gap(stated, implied, words)
            }
            bars += prints.compactMap { line in
                guard let figure = line.range("value"), let value = line.values["value"], figure.unit == stated.unit,
                    let own, line.cell?.isSameFigure(as: own) == true, let source = line.values["source"]
                else { return nil }
                return Bar(.printed, name: named(source, value), interval: figure.interval)
            }
            if let fit = lines.first(where: { $0.isNamed("check.fit") }), let restated = fit.range("stated"),
                restated.unit == stated.unit || restated.unit.isCurrency && stated.unit.isCurrency
            {
                if restated.interval != stated.interval {
                    bars.append(bar(.undone, label("restated"), restated))
                } else if let implied = fit.range("implied"), let cell = fit.values["cell"] {
                    bars.append(bar(.undone, label("elsewhere", ["cell": cell]), implied))
                }
            }
        }
        guard bars.count > 1 else { return nil }
        let unit = isRecord ? prints.first?.range("value")?.unit ?? stated.unit : stated.unit
        let size = bars.flatMap { [$0.interval.low, $0.interval.high] }.filter(\.isFinite).map(abs).max() ?? 0
        self.init(
            title: words.text(ArithmeticLine("check.picture.\(isRecord ? "record" : "title")")),
            unit: words.unitName(upTo: size, unit), bars: bars, gap: gap
        ) { words.digits($0, step: $1, upTo: size, unit) }
    }

    /// What lies between what is stated and what is implied; nothing if they touch.
    private static func gap(
        _ stated: (interval: Interval, unit: Unit), _ implied: (interval: Interval, unit: Unit),
        _ words: ArithmeticWords
    ) -> (Interval, String)? {
        guard stated.interval.intersection(implied.interval) == nil else { return nil }
        let isLow = stated.interval.high <= implied.interval.low
        let gap =
            isLow
            ? Interval(stated.interval.high, implied.interval.low)
            : Interval(implied.interval.high, stated.interval.low)
        guard gap.isBounded, gap.width.isFinite, gap.width > 0 else { return nil }
        return (
            gap, words.text(ArithmeticLine("check.picture.gap", ["gap": .difference(gap.width, unit: stated.unit)]))
        )
    }

    /// A sentence and those within it.
    private static func sentences(_ line: ArithmeticLine) -> [ArithmeticLine] {
        [line]
            + line.values.sorted { $0.key < $1.key }.flatMap { _, value in
                if case .sentence(let inner) = value { sentences(inner) } else { [ArithmeticLine]() }
            }
    }
}

extension ArithmeticLine {
    /// Whether its sentence is of a kind: `check.print` has `check.print.level` and `check.print.growth`.
    fileprivate func isNamed(_ kind: String) -> Bool { sentence == kind || sentence.hasPrefix(kind + ".") }

    /// The cell that it is about.
    fileprivate var cell: CellName? {
        if case .cell(let cell) = values["cell"] { cell } else { nil }
    }

    /// What a figure of it can be.
    fileprivate func range(_ name: String) -> (interval: Interval, unit: Unit)? { Self.range(values[name]) }

    private static func range(_ value: ArithmeticValue?) -> (interval: Interval, unit: Unit)? {
        switch value {
        case .range(let interval, let unit): (interval, unit)
        case .quantity(let value, let step, let unit): (Interval(value: value, step: step), unit)
        case .cited(let value, _): range(value)
        default: nil
        }
    }
}

extension CellName {
    /// Whether it is the same figure, as printed first or later.
    fileprivate func isSameFigure(as other: CellName) -> Bool {
        var same = other
        same.isRevised = isRevised
        return self == same
    }
}
