public import Domain

/// Puts the steps of an explanation into the words of a language.
public struct ArithmeticWords: Sendable {
    let wordings: Wordings
    private let countries: CountryRegister
    private let chapters: ChapterRegister

    /// Takes the words of a rulebook in one of the languages that it explains in; in that of the records if none is named or
    /// the language is another one.
    public init(_ rulebook: Rulebook, language: String? = nil) {
        wordings = language.flatMap(rulebook.wordings(in:)) ?? rulebook.wordings
        countries = rulebook.countries
        chapters = rulebook.chapters
    }

    /// The language that it speaks.
    public var language: String { wordings.language }

    /// The steps, a line each.
    public func text(_ lines: [ArithmeticLine]) -> String { lines.map(text).joined(separator: "\n") }

    /// A step in words.
    public func text(_ line: ArithmeticLine) -> String { runs(line).map(\.text).joined() }

    /// A value in words.
    public func text(_ value: ArithmeticValue) -> String { runs(value).map(\.text).joined() }

    /// A verdict with all that it says in words; one whose arithmetic wasn't kept says what it said.
    public func telling(_ verdict: Verdict) -> Verdict {
        var told = verdict
        if !verdict.arithmetic.isEmpty { told.explanation = text(verdict.arithmetic) }
        told.diagnosis = verdict.diagnosis.map(telling)
        told.alternatives = verdict.alternatives?.map(telling)
        if let line = verdict.lacks { told.missing = text(line) }
        return told
    }

    private func telling(_ diagnosis: Diagnosis) -> Diagnosis {
        var told = diagnosis
        if let line = diagnosis.line { told.fit = text(line) }
        return told
    }

    /// A step in words, each stretch with the entry that it stands in.
    public func runs(_ line: ArithmeticLine) -> [WordRun] {
        var runs: [WordRun] = []
        for piece in wordings.pieces(of: line.sentence) {
            switch piece {
            case .words(let words):
                // The full stop of an abbreviation is that of the sentence, too.
                let isStopped = words.hasPrefix(".") && runs.last?.text.hasSuffix(".") ?? false
                runs.append(WordRun(String(isStopped ? words.dropFirst() : words)))
            case .blank(let name): runs += line.values[name].map(self.runs) ?? [WordRun("{\(name)}")]
            }
        }
        return Self.merged(runs)
    }

    private func runs(_ value: ArithmeticValue) -> [WordRun] {
        switch value {
        case .cited(let value, let entry): runs(value).map { WordRun($0.text, $0.entry ?? entry) }
        case .sentence(let line): runs(line)
        case .list(let values): list(values)
        case .range(let interval, let unit): [WordRun(range(interval, unit))]
        case .quantity(let value, let step, let unit): [WordRun(quantity(value, step: step, unit))]
        case .number(let x, let decimals): [WordRun(number(x, decimals: decimals))]
        case .difference(let x, let unit): [WordRun(difference(x, unit))]
        case .factor(let x): [WordRun(factor(x))]
        case .period(let period): [WordRun(wordings.period(period))]
        case .day(let day): [WordRun(wordings.day(day))]
        case .cell(let cell): [WordRun(name(cell))]
        case .country(let country): [WordRun(name(country))]
        case .unit(let unit): [WordRun(worded("check.currency", unit.code))]
        case .source(let source): [WordRun(worded("source", source))]
        case .text(let text): [WordRun(text)]
        }
    }

    private func list(_ values: [ArithmeticValue]) -> [WordRun] {
        let holdsSentences = values.contains { if case .sentence = $0 { true } else { false } }
        let separator = WordRun(wordings(holdsSentences ? "check.list.sentences" : "check.list.values"))
        return Array(values.map(runs).joined(separator: [separator]))
    }

    /// A cell in words: what, between whom, when.
    private func name(_ cell: CellName) -> String {
        let flow = cell.flow
        var series = wordings(
            "check.flow.\(flow.kind?.rawValue ?? "")",
            ["from": flow.from.map(name) ?? "", "to": flow.to.map(name) ?? "", "indicator": cell.indicator])
        if let goods = flow.goods.flatMap(name(ofGoods:)) {
            series = wordings("check.cell.goods", ["series": series, "goods": goods])
        }
        guard let period = cell.period else { return series }
        return wordings(
            cell.isRevised ? "check.cell.revised" : "check.cell",
            ["series": series, "period": wordings.period(period)])
    }

    /// Some goods in words: a chapter, a code, or what texts call them; nothing for all goods.
    private func name(ofGoods goods: String) -> String? {
        guard goods != "all" else { return nil }
        guard goods.utf8.allSatisfy({ (48...57).contains($0) }) else { return worded("check.goods", goods) }
        let chapter = goods.utf8.count == 2 ? chapters.name(of: goods, in: language) : nil
        return chapter ?? wordings("check.goods.code", ["goods": goods])
    }

    private func name(_ country: Country) -> String { countries.name(country, in: language) }

    /// The word for a value of a kind; the value itself where there is none.
    private func worded(_ kind: String, _ value: String) -> String {
        let name = "\(kind).\(value)"
        return wordings.has(name) ? wordings(name) : value
    }

    /// Neighbours that stand in the same entry, or in none, made one.
    private static func merged(_ runs: [WordRun]) -> [WordRun] {
        var merged: [WordRun] = []
        for run in runs where !run.text.isEmpty {
            if let last = merged.last, last.entry == run.entry {
                merged[merged.count - 1].text += run.text
            } else {
                merged.append(run)
            }
        }
        return merged
    }
}
