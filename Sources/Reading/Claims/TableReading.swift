import Domain
import Matching
import Rules

/// Reads the rows of a table that stands in a text, a flow and its figures a line: "Exports  111.0  +46.9%".
///
/// A row says nothing by itself; it is read only under lines that give the unit, the time and the two countries.
struct TableReading {
    /// What the lines above the rows say.
    private struct Header {
        var unit: Unit
        var scale: Double
        /// The times of the columns.
        var periods: [Period]
        var reporter: Country
        var partner: Country
        var comparison: Comparison?
    }

    /// So many lines above the first row are looked at.
    private static let reach = 3

    let tokens: Tokens
    let document: Document
    let dyad: Dyad?
    private var above: [SentenceFindings] = []
    private var header: Header?

    init(tokens: Tokens, document: Document, dyad: Dyad?) {
        self.tokens = tokens
        self.document = document
        self.dyad = dyad
    }

    /// Forgets the lines above: another part begins.
    mutating func leave() {
        above = []
        header = nil
    }

    /// The claims of a row; nothing where the line is none.
    mutating func row(_ findings: SentenceFindings) -> [Claim]? {
        guard isRow(findings) else {
            header = nil
            if above.last?.sentence.paragraph == findings.sentence.paragraph { above = [] }
            above = above.suffix(Self.reach - 1) + [findings]
            return nil
        }
        header = header ?? self.header(above)
        guard let header, let flow = findings.flows.first.map({ self.flow($0, header) }) else { return nil }
        return claims(findings, flow, header)
    }

    /// A flow at the beginning of a line, and nothing behind it but numbers, percentages and marks.
    private func isRow(_ findings: SentenceFindings) -> Bool {
        let line = findings.sentence.tokens
        guard findings.flows.count == 1, let flow = findings.flows.first, flow.tokens.lowerBound <= line.lowerBound + 1,
            let first = findings.quantities.first, first.kind == .number,
            findings.quantities.allSatisfy({ $0.kind == .number || $0.kind == .percent }),
            findings.times.isEmpty
        else { return false }
        return line.allSatisfy { token in
            flow.tokens.contains(token) || !tokens[token].isText
                || (token < flow.tokens.lowerBound && findings.sentence.cue("flow-opener", at: token) != nil)
                || findings.quantities.contains { $0.tokens.contains(token) }
        }
    }

    /// A line with figures of its own is running text, and so is what stands above it.
    private func header(_ above: [SentenceFindings]) -> Header? {
        let lines = above.suffix(
            from: above.lastIndex { !$0.quantities.allSatisfy { $0.kind == .number } }.map { $0 + 1 } ?? 0)
        guard let (unit, scale) = lines.lazy.reversed().compactMap(unit).first else { return nil }
        let periods = lines.flatMap(\.times).filter { $0.kind == .date && !$0.isSince }.compactMap(\.period)
        guard !periods.isEmpty, let dyad else { return nil }
        let named = lines.flatMap(\.flows).first(where: \.isResolved)
        let countries = Set(lines.flatMap(\.countries).map(\.value))
        guard named != nil || countries == Set(dyad.sides) else { return nil }
        let reporter = named?.flow.reporter ?? dyad.reporter
        guard let partner = dyad.counterpart(of: reporter), countries.isSubset(of: dyad.sides) else { return nil }
        let comparison = lines.lazy.compactMap { $0.sentence.cues("comparison").first?.value.value }.first
        return Header(
            unit: unit, scale: scale, periods: periods, reporter: reporter, partner: partner,
            comparison: comparison.flatMap(Comparison.init(rawValue:)))
    }

    /// "Billion dollars", "USD bn": a scale beside a currency.
    private func unit(_ line: SentenceFindings) -> (Unit, Double)? {
        let currencies = ["currency", "currency-sign", "currency-symbol"].flatMap(line.sentence.cues)
        for word in line.sentence.cues("column-scale") {
            guard let scale = Double(word.value.value),
                let currency = currencies.first(where: {
                    $0.tokens.lowerBound == word.tokens.upperBound
                        || $0.tokens.upperBound == word.tokens.lowerBound
                })
            else { continue }
            return (Unit(currency.value.value), scale)
        }
        return nil
    }

    /// The flow of a row, its open ends filled from the header.
    private func flow(_ row: FoundFlow, _ header: Header) -> FoundFlow {
        guard !row.isResolved else { return row }
        let isImport = row.indicator.indicator.kind == .import
        let (from, to) = isImport ? (header.partner, header.reporter) : (header.reporter, header.partner)
        return FoundFlow(
            tokens: row.tokens, indicator: row.indicator,
            flow: Flow(
                from: from, to: to, kind: row.indicator.indicator.kind, reporter: header.reporter,
                goods: row.flow.goods),
            inferred: ["flow.from", "flow.to", "flow.reporter"])
    }

    private func claims(_ findings: SentenceFindings, _ flow: FoundFlow, _ header: Header) -> [Claim]? {
        let numbers = findings.quantities.filter { $0.kind == .number }
        let percents = findings.quantities.filter { $0.kind == .percent }
        guard numbers.count == header.periods.count, percents.count <= 1 else { return nil }
        let levels = zip(numbers, header.periods).map { number, period in
            let quantity = Quantity(
                value: (number.quantity.value / number.quantity.step).rounded() * (number.quantity.step * header.scale),
                step: number.quantity.step * header.scale,
                unit: header.unit)
            return claim(.level, number, quantity, flow, period, header, findings)
        }
        guard let percent = percents.first, let period = header.periods.max() else { return levels }
        return levels + [claim(.change, percent, percent.quantity, flow, period, header, findings)]
    }

    private func claim(
        _ form: ClaimForm, _ figure: FoundQuantity, _ quantity: Quantity, _ flow: FoundFlow, _ period: Period,
        _ header: Header, _ findings: SentenceFindings
    ) -> Claim {
        let isChange = form == .change
        let comparison = isChange ? header.comparison ?? .yearOnYear : nil
        return Claim(
            passage: passage(findings.sentence.tokens), figure: passage(figure.tokens), form: form,
            indicator: flow.indicator.indicator.name, flow: flow.flow, quantity: quantity,
            direction: isChange ? figure.sign ?? .up : nil, period: period,
            basePeriod: comparison == .yearOnYear ? period.shifted(years: -1) : nil, comparison: comparison,
            currency: header.unit,
            inferred: flow.inferred + ["period"] + (isChange ? [] : ["unit"])
                + (isChange && header.comparison == nil ? ["comparison"] : []),
            caveats: [Caveat(.periodInferred, period.description)]
                + (isChange ? [] : [Caveat(.unitInferred, passage(figure.tokens).exact)])
                + (flow.inferred.contains("flow.from") ? [Caveat(.flowInferred)] : []),
            provenance: findings.sentence.language.file.provenance())
    }

    private func passage(_ range: Range<Int>) -> Passage {
        tokens.positions.passage(tokens.bytes(range), in: document.id)
    }
}
