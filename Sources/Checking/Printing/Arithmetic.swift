import Domain
import Reconciliation
import Rules

/// A finding as arithmetic that a reader can follow, a step a line; every word of it stands in `Rules/Wordings`.
struct Arithmetic {
    private let wordings: Wordings
    private let countries: CountryRegister
    private let figures: Figures
    /// The sources whose figures are quoted prints.
    private let prints: Set<String>

    init(_ rulebook: Rulebook) {
        wordings = rulebook.wordings
        countries = rulebook.countries
        prints = Set(rulebook.sources.map(\.name))
        figures = Figures(wordings: rulebook.wordings)
    }

    /// What the claim says, what is printed, what follows, and how the two compare.
    func lines(_ finding: Finding, _ evidence: Evidence) -> [String] {
        let statement = finding.statement
        var lines = [claim(statement)]
        if statement.mirrored { lines.append(wordings("check.mirrored", ["cell": name(statement.cell)])) }
        lines += finding.evidence.map { print($0, evidence) }
        if finding.outcome != .otherReporter || !finding.steps.isEmpty { lines += finding.steps.compactMap(step) }
        if statement.sort == .growth { lines += bases(finding, evidence) }
        lines += rivals(finding)
        lines.append(conclusion(finding))
        if let slip = finding.slip { lines.append(fit(slip)) }
        return lines
    }

    /// What the claim would say without its slip.
    func fit(_ undone: Finding.Undone) -> String {
        let fit = undone.fit
        return wordings(
            "check.fit.\(undone.slip.kind)",
            [
                "stated": stated(fit.statement), "cell": name(fit.statement.cell), "unit": fit.statement.cell.unit.code,
                "implied": fit.implied.map { figures.range($0, unit(fit.statement)) } ?? "",
            ])
    }

    /// That no slip explains it.
    var unexplained: String { wordings("check.fit.unexplained") }

    /// What would be needed to tell.
    func missing(_ finding: Finding) -> String? {
        let statement = finding.statement
        if statement.sort == .record {
            let times = finding.unknown.sorted().map(wordings.period)
            let first = (finding.rivals.map(\.period) + finding.unknown).min() ?? statement.cell.period
            return wordings(
                times.isEmpty ? "check.missing.before" : "check.missing.earlier",
                [
                    "series": series(statement.cell), "periods": times.joined(separator: ", "),
                    "first": first.map(wordings.period) ?? "",
                ])
        }
        guard finding.label == .notEnoughEvidence else { return nil }
        return wordings(
            finding.implied?.isBounded ?? false ? "check.missing.finer" : "check.missing.\(statement.sort.rawValue)",
            [
                "cell": name(statement.cell), "base": statement.base.map(name) ?? "",
                "implied": finding.implied.map { figures.range($0, unit(statement)) } ?? "",
            ])
    }

    /// What the whole year came to, for a claim about a part of it.
    func whole(_ observation: Observation, _ cell: Cell) -> String {
        wordings("check.whole-year", ["cell": name(cell), "value": signed(observation)])
    }

    /// A sentence about other texts.
    func texts(_ finding: Finding, count: Int) -> [String] {
        [
            claim(finding.statement),
            wordings(
                "check.texts.\(finding.label.rawValue)",
                [
                    "count": String(count), "cell": name(finding.statement.cell),
                    "implied": finding.implied.map { figures.range($0, unit(finding.statement)) } ?? "",
                ]),
        ]
    }

    private func claim(_ statement: Statement) -> String {
        wordings(
            "check.claim.\(statement.sort.rawValue)",
            [
                "stated": stated(statement), "cell": name(statement.cell), "base": statement.base.map(name) ?? "",
                "currency": statement.cell.unit.code,
            ])
    }

    private func stated(_ statement: Statement) -> String { figures.range(statement.stated, unit(statement)) }

    private func unit(_ statement: Statement) -> Unit {
        switch statement.sort {
        case .growth, .share: .percent
        case .multiple: .ratio
        case .level, .difference, .average, .record: statement.cell.unit
        }
    }

    private func signed(_ observation: Observation) -> String { figures.value(observation.quantity) }

    private func print(_ observation: Observation, _ evidence: Evidence) -> String {
        let known = wordings.has("source.\(observation.source)")
        let cell = evidence.cell(of: observation)
        let vintage = observation.vintage
        // A table tells no day of print, only the first on which it can have come out.
        let isPrint = prints.contains(observation.source)
        let printed = Period(from: vintage.earliest, to: isPrint ? vintage.latest : vintage.earliest)
        return wordings(
            isPrint ? "check.print.\(observation.measure.rawValue)" : "check.counted.level",
            [
                "source": known ? wordings("source.\(observation.source)") : observation.source,
                "value": signed(observation), "cell": cell.map(name) ?? wordings.period(observation.period),
                "currency": cell?.unit.code ?? "", "day": printed.map(wordings.period) ?? "",
            ])
    }

    /// A line for what an identity does; prints have lines of their own.
    private func step(_ step: Step) -> String? {
        let key: String
        switch step.constraint.form {
        case .sum: key = "sum"
        case .linear: key = "span"
        case .ratio(let x, _, _): key = x.isRevised ? "revised" : "mirror"
        case .growth where step.cell != nil: key = "growth"
        default: return nil
        }
        guard let cell = step.cell else { return nil }
        let inputs = step.inputs.map { "\(name($0.cell)) \(figures.range($0.interval, $0.cell.unit))" }
        return wordings(
            "check.step.\(key)",
            [
                "cell": name(cell), "implied": figures.range(step.after ?? step.implied, cell.unit),
                "inputs": inputs.joined(separator: "; "), "stated": figures.range(step.constraint.form.stated, .one),
                "growth": figures.range(step.constraint.form.stated, .percent),
            ])
    }

    /// The base that a printed growth implies, and the growth over the base as first printed.
    private func bases(_ finding: Finding, _ evidence: Evidence) -> [String] {
        let statement = finding.statement
        guard let base = statement.base, let level = evidence.levels(of: statement.cell).first else { return [] }
        let amount = evidence.observations[level.id].map { figures.value($0.quantity) } ?? ""
        var lines: [String] = []
        if let growth = evidence.prints(of: statement.forms[0]).first.flatMap({ evidence.observations[$0.id] }),
            let observation = evidence.observations[level.id], growth.quantity.value > -100
        {
            let factor = 1 + growth.quantity.value / 100
            lines.append(
                wordings(
                    "check.base.implied",
                    [
                        "level": amount,
                        "factor": Figures.decimal(factor, decimals: Figures.decimals(growth.quantity.step / 100)),
                        "base": figures.range(
                            Interval(
                                value: observation.quantity.value / factor,
                                step: observation.quantity.value / factor * 1e-3), statement.cell.unit),
                        "cell": name(base),
                    ]))
        }
        if let plain = finding.plain,
            let before = evidence.levels(of: base).first.flatMap({ evidence.observations[$0.id] })
        {
            lines.append(
                wordings(
                    "check.base.first",
                    [
                        "level": amount, "base": figures.value(before.quantity), "cell": name(base),
                        "growth": figures.range(plain, .percent),
                    ]))
        }
        return lines
    }

    private func rivals(_ finding: Finding) -> [String] {
        finding.rivals.filter { !$0.isPrinted }.sorted { $0.period < $1.period }.map {
            wordings(
                "check.rival",
                ["period": wordings.period($0.period), "level": figures.range($0.level, finding.statement.cell.unit)])
        }
    }

    private func conclusion(_ finding: Finding) -> String {
        let statement = finding.statement
        guard let implied = finding.implied else { return wordings("check.so.nothing") }
        let key =
            finding.outcome?.rawValue ?? "\(finding.label.rawValue).\(statement.sort == .record ? "record" : "figure")"
        var line = wordings(
            "check.so.\(key)",
            [
                "stated": stated(statement), "implied": figures.range(implied, unit(statement)),
                "cell": name(statement.cell),
            ])
        if finding.label == .refuted, statement.sort != .record, let off = distance(statement, implied) {
            line += " " + off
        }
        return line
    }

    /// By how much, or how many times, what is stated is off.
    private func distance(_ statement: Statement, _ implied: Interval) -> String? {
        let high = statement.stated.low >= implied.high
        let amounts =
            statement.sort == .level && implied.low > 0 && statement.stated.low > 0 && statement.stated.isBounded
        if amounts, implied.isBounded, let quantity = statement.quantity {
            let times = quantity.value / ((implied.low + implied.high) / 2)
            let factor = high ? times : 1 / times
            if factor >= 1.5 {
                return wordings(high ? "check.off.times.high" : "check.off.times.low", ["times": figures.ratio(factor)])
            }
        }
        let gap = high ? statement.stated.low - implied.high : implied.low - statement.stated.high
        guard gap.isFinite else { return nil }
        let unit = unit(statement)
        let shown =
            unit == .percent
            ? wordings("check.points", ["number": figures.number(gap)]) : figures.range(Interval(gap, gap), unit)
        return wordings(high ? "check.off.high" : "check.off.low", ["gap": shown])
    }

    /// A cell in words: what, between whom, when.
    func name(_ cell: Cell) -> String {
        wordings(
            cell.isRevised ? "check.cell.revised" : "check.cell",
            ["series": series(cell), "period": cell.period.map(wordings.period) ?? ""])
    }

    private func series(_ cell: Cell) -> String {
        let named = [cell.flow.from, cell.flow.to].map { $0.map(countries.name) ?? "" }
        return wordings(
            "check.flow.\(cell.flow.kind?.rawValue ?? "")",
            ["from": named[0], "to": named[1], "indicator": cell.indicator])
    }
}
