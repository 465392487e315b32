import Domain
import Reconciliation
import Rules

/// A finding as arithmetic that a reader can follow, a step a line.
///
/// A line names a sentence of `Rules/Wordings/explanations.yaml` and what fills its blanks; `ArithmeticWords` tells it.
struct Arithmetic {
    /// The sources whose figures are quoted prints.
    private let prints: Set<String>
    /// The source whose prints of a country's figures are read.
    private let offices: [Country: String]

    init(_ rulebook: Rulebook) {
        prints = Set(rulebook.sources.map(\.name))
        offices = Dictionary(rulebook.sources.map { ($0.reporter, $0.name) }) { first, _ in first }
    }

    /// What the claim says, what is printed, what follows, and how the two compare.
    func lines(_ finding: Finding, _ evidence: Evidence) -> [ArithmeticLine] {
        let statement = finding.statement
        var lines = [claim(statement)]
        if statement.mirrored { lines.append(ArithmeticLine("check.mirrored", ["cell": .cell(statement.cell.name)])) }
        lines += finding.evidence.map { print($0, evidence) }
        if finding.outcome != .otherReporter || !finding.steps.isEmpty {
            lines += steps(finding, evidence)
        }
        if statement.sort == .growth { lines += bases(finding, evidence) }
        lines += sides(finding)
        if let counts = finding.robustness {
            lines.append(
                ArithmeticLine(
                    "check.robustness",
                    [
                        "holds": .number(Double(counts.holds), decimals: 0),
                        "of": .number(Double(counts.of), decimals: 0),
                        "stated": stated(statement),
                    ]))
        }
        lines += rivals(finding)
        lines.append(conclusion(finding))
        if let slip = finding.slip { lines.append(fit(slip, of: statement)) }
        return lines
    }

    /// What the claim would say without its slip.
    /// - Parameter statement: what it says with it.
    func fit(_ undone: Finding.Undone, of statement: Statement) -> ArithmeticLine {
        let (fit, cell) = (undone.fit, undone.fit.statement.cell)
        let isWhole = [statement.cell, cell].contains { $0.flow.kind == .total }
        let variant =
            switch (undone.kind, fit.statement.sort) {
            case (Sign().kind, .balance): ".balance"
            case (FlowSwapped().kind, _) where isWhole: ".whole"
            default: ""
            }
        return ArithmeticLine(
            "check.fit.\(undone.kind)\(variant)",
            [
                "stated": .range(fit.statement.stated, unit: fit.statement.unit), "cell": .cell(cell.name),
                "unit": .unit(cell.unit), "implied": implied(fit), "base": base(fit.statement),
            ])
    }

    /// What would be needed to tell.
    func missing(_ finding: Finding) -> ArithmeticLine? {
        let statement = finding.statement
        if statement.sort == .record {
            let times = finding.unknown.sorted()
            let first = (finding.rivals.map(\.period) + finding.unknown).min() ?? statement.cell.period
            return ArithmeticLine(
                times.isEmpty ? "check.missing.before" : "check.missing.earlier",
                [
                    "series": .cell(statement.cell.series), "periods": .list(times.map { .period($0) }),
                    "first": first.map { .period($0) },
                ])
        }
        guard finding.label == .notEnoughEvidence else { return nil }
        return ArithmeticLine(
            finding.implied?.isBounded ?? false ? "check.missing.finer" : "check.missing.\(statement.sort.rawValue)",
            [
                "cell": .cell(statement.cell.name), "base": base(statement), "implied": implied(finding),
                "source": office(of: statement.cell),
            ])
    }

    /// Who would print a figure: a source whose prints are read, else the customs of the country that counts it.
    private func office(of cell: Cell) -> ArithmeticValue? {
        guard let reporter = cell.flow.reporter else { return nil }
        return offices[reporter].map { .source($0) }
            ?? .sentence(ArithmeticLine("check.office", ["country": .country(reporter)]))
    }

    /// What the whole year came to, for a claim about a part of it.
    func whole(_ observation: Observation, _ cell: Cell) -> ArithmeticLine {
        ArithmeticLine("check.whole-year", ["cell": .cell(cell.name), "value": value(observation)])
    }

    /// A sentence about other texts.
    func texts(_ finding: Finding, _ others: [Claim]) -> [ArithmeticLine] {
        [
            claim(finding.statement),
            ArithmeticLine(
                "check.texts.\(finding.label.rawValue)",
                [
                    "count": .number(Double(others.count), decimals: 0), "cell": .cell(finding.statement.cell.name),
                    "implied": implied(finding)?.cited(others.count == 1 ? others[0].id : nil),
                ]),
        ]
    }

    /// What the rest of a text says that can't be true with it.
    func ownText(_ finding: Finding, _ others: [Claim]) -> [ArithmeticLine] {
        let passages = others.map { other in
            ArithmeticLine(
                "check.own.claim", ["exact": .cited(.text(other.passage.exact), other.id)])
        }
        let statement = finding.statement
        let conclusion = ArithmeticLine(
            "check.own.\(finding.label.rawValue)",
            ["stated": stated(statement), "implied": implied(finding), "cell": .cell(statement.cell.name)])
        // What the multipliers of the proof say is that a total moves as much as something between its parts.
        let isBetween = finding.slip != nil && statement.sort == .growth
        return [claim(statement)] + passages + (isBetween ? [ArithmeticLine("check.own.between")] : []) + [conclusion]
            + (finding.slip.map { [fit($0, of: statement)] } ?? [])
    }

    private func claim(_ statement: Statement) -> ArithmeticLine {
        ArithmeticLine(
            "check.claim.\(statement.sort.rawValue)",
            [
                "stated": stated(statement), "cell": .cell(statement.cell.name), "base": base(statement),
                "currency": .unit(statement.cell.unit),
            ])
    }

    private func stated(_ statement: Statement) -> ArithmeticValue {
        .cited(.range(statement.stated, unit: statement.unit), statement.claim)
    }

    private func base(_ statement: Statement) -> ArithmeticValue? { statement.base.map { .cell($0.name) } }

    /// What is implied; it stands in the one print there is, if nothing had to be worked out.
    private func implied(_ finding: Finding) -> ArithmeticValue? {
        let unit = finding.statement.unit
        let isPrinted = finding.evidence.count == 1 && finding.steps.isEmpty
        return finding.implied.map { interval in
            let range: ArithmeticValue = .range(interval, unit: unit)
            return range.cited(isPrinted ? finding.evidence[0].id : nil)
        }
    }

    private func value(_ observation: Observation) -> ArithmeticValue {
        .cited(.quantity(observation.quantity), observation.id)
    }

    private func print(_ observation: Observation, _ evidence: Evidence) -> ArithmeticLine {
        let cell = evidence.cell(of: observation)
        let vintage = observation.vintage
        // A table tells no day of print, only the first on which it can have come out.
        let isPrint = prints.contains(observation.source)
        let printed = Period(from: vintage.earliest, to: isPrint ? vintage.latest : vintage.earliest)
        return ArithmeticLine(
            isPrint ? "check.print.\(observation.measure.rawValue)" : "check.counted.level",
            [
                "source": .source(observation.source), "value": value(observation),
                "cell": cell.map { .cell($0.name) } ?? .period(observation.period),
                "currency": cell.map { .unit($0.unit) },
                "day": printed.map { .period($0) },
            ])
    }

    /// The base that a printed growth implies, and the growth over the base as first printed.
    private func bases(_ finding: Finding, _ evidence: Evidence) -> [ArithmeticLine] {
        let statement = finding.statement
        guard let base = statement.base,
            let observation = evidence.levels(of: statement.cell).first.flatMap({ evidence.observations[$0.id] })
        else { return [] }
        var lines: [ArithmeticLine] = []
        if let growth = evidence.prints(of: statement.forms[0]).first.flatMap({ evidence.observations[$0.id] }),
            growth.quantity.value > -100
        {
            let factor = 1 + growth.quantity.value / 100
            let before = observation.quantity.value / factor
            let factorShown: ArithmeticValue = .number(
                factor, decimals: Decimals.showing(growth.quantity.step / 100))
            if before.isFinite {
                lines.append(
                    ArithmeticLine(
                        "check.base.implied",
                        [
                            "level": value(observation), "factor": factorShown.cited(growth.id),
                            "base": .range(Interval(value: before, step: before * 1e-3), unit: statement.cell.unit),
                            "cell": .cell(base.name),
                        ]))
            }
        }
        if let plain = finding.plain,
            let before = evidence.levels(of: base).first.flatMap({ evidence.observations[$0.id] })
        {
            lines.append(
                ArithmeticLine(
                    "check.base.first",
                    [
                        "level": value(observation), "base": value(before), "cell": .cell(base.name),
                        "growth": .range(plain, unit: .percent),
                    ]))
        }
        return lines
    }

    /// A balance as a subtraction.
    private func sides(_ finding: Finding) -> [ArithmeticLine] {
        let (terms, levels) = (finding.statement.window, finding.sides)
        guard finding.statement.sort == .balance, terms.count == 2, levels.count == 2 else { return [] }
        let unit = finding.statement.unit
        return [
            ArithmeticLine(
                "check.balance",
                [
                    "sold": .range(levels[0], unit: unit), "bought": .range(levels[1], unit: unit),
                    "difference": .range(levels[0] - levels[1], unit: unit),
                ])
        ]
    }

    private func rivals(_ finding: Finding) -> [ArithmeticLine] {
        finding.rivals.filter { !$0.isPrinted }.sorted { $0.period < $1.period }.map {
            ArithmeticLine(
                "check.rival",
                ["period": .period($0.period), "level": .range($0.level, unit: finding.statement.cell.unit)])
        }
    }

    private func conclusion(_ finding: Finding) -> ArithmeticLine {
        let statement = finding.statement
        let isSilent =
            finding.label == .notEnoughEvidence && finding.implied?.isBounded != true && finding.evidence.isEmpty
        guard let interval = finding.implied, !isSilent else { return ArithmeticLine("check.so.nothing") }
        let key =
            finding.outcome?.rawValue ?? "\(finding.label.rawValue).\(statement.sort == .record ? "record" : "figure")"
        let line = ArithmeticLine(
            "check.so.\(key)",
            ["stated": stated(statement), "implied": implied(finding), "cell": .cell(statement.cell.name)])
        guard finding.label == .refuted, statement.sort != .record, let off = distance(statement, interval) else {
            return line
        }
        return ArithmeticLine("check.joined", ["first": .sentence(line), "second": .sentence(off)])
    }

    /// By how much, or how many times, what is stated is off.
    private func distance(_ statement: Statement, _ implied: Interval) -> ArithmeticLine? {
        let high = statement.stated.low >= implied.high
        let amounts =
            statement.sort == .level && implied.low > 0 && statement.stated.low > 0 && statement.stated.isBounded
        if amounts, implied.isBounded, let quantity = statement.quantity {
            let times = quantity.value / ((implied.low + implied.high) / 2)
            let factor = high ? times : 1 / times
            if factor >= 1.5, factor.isFinite {
                return ArithmeticLine(high ? "check.off.times.high" : "check.off.times.low", ["times": .factor(factor)])
            }
        }
        let gap = high ? statement.stated.low - implied.high : implied.low - statement.stated.high
        guard gap.isFinite else { return nil }
        return ArithmeticLine(
            high ? "check.off.high" : "check.off.low", ["gap": .difference(gap, unit: statement.unit)])
    }
}
