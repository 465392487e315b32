import Domain
import Matching
import Rules

/// A claim while it is put together, in tokens.
struct ClaimDraft {
    let form: ClaimForm
    let flow: FoundFlow?
    var direction: Direction?
    var quantity: Quantity?
    var figure: Range<Int> = 0..<0
    var match: Range<Int> = 0..<0
    var period: Period?
    var soFar = false
    var basePeriod: Period?
    var comparison: Comparison?
    var currency: Unit?
    /// The flow that a share is a share of.
    var whole: FoundFlow?
    /// The time that an average is counted by.
    var per: Frequency?
    var inferred: [String]
    var caveats: [Caveat] = []
    var provenance = Provenance(file: "")
    /// Whether it is the value that another figure came from.
    var isFormer = false
    /// The time of that value, where the words give it.
    var then: FoundTime?
    /// How many years that time lies from that of the figure beside it.
    var yearsBefore: Int?
    /// The time that it is compared with, where its pattern says so.
    var comparedWith: FoundTime?
    /// The currency of the amount that its pattern names beside it: "rose 5 percent to $9 billion".
    var beside: Unit?

    init(form: ClaimForm, flow: FoundFlow?, direction: Direction?) {
        self.form = form
        self.flow = flow
        self.direction = direction
        inferred = flow?.inferred ?? []
        if inferred.contains(where: { $0.hasPrefix("flow.") && $0 != "flow.reporter" }) {
            caveats.append(Caveat(.flowInferred))
        }
        if flow?.isContradictory ?? false { caveats.append(Caveat(.contradictoryFlow)) }
    }

    /// Whether two years that it spans are those that it compares.
    var countsFromBase: Bool { form == .change || form == .multiple || form == .difference }

    /// Shares of something else are not the flow itself: only figures that measure it keep its indicator.
    var indicator: String? {
        switch form {
        case .level, .change, .difference, .multiple, .order, .direction, .average: flow?.indicator.indicator.name
        case .share, .fromTo: whole == nil ? nil : flow?.indicator.indicator.name
        case .conversion: nil
        }
    }

    /// Cuts what the text cannot have known: a year that wasn't over is the year so far, and what had not begun is a
    /// prediction.
    mutating func date(by anchor: Day?, deadline: Bool, _ certainty: Certainty) -> Certainty {
        guard let anchor, let start = period?.start, let end = period?.end, end > anchor else { return certainty }
        if start > anchor || deadline { return certainty == .denied ? .denied : .predicted }
        if period?.frequency == .year, ![.possible, .predicted, .denied].contains(certainty) {
            period = Period(from: start, to: anchor)
            soFar = true
        }
        return certainty
    }

    /// Takes its time from the context, and says so.
    mutating func infer(_ period: Period?) {
        self.period = period
        inferred.append("period")
        caveats.append(Caveat(.periodInferred, period?.description ?? ""))
    }

    /// What a change is counted against, and in which currency.
    /// - Parameters:
    ///   - base: the time that the words compare with.
    ///   - end: where the next figure begins.
    mutating func compare(_ findings: SentenceFindings, with base: FoundTime?, before end: Int) {
        let isChange = form == .change || form == .direction || form == .difference
        if basePeriod != nil {
            comparison = .since
        } else if let since = since(findings, before: end), isChange || form == .multiple || form == .order {
            comparison = .since
            basePeriod = since.opening
        } else if form == .multiple {
            comparison = base.map { _ in .since } ?? comparison(findings, before: end)
            basePeriod = base?.period ?? (comparison == .yearOnYear ? period?.shifted(years: -1) : nil)
        } else if isChange {
            comparison = comparison(findings, before: end)
            if comparison == nil, let base, base.period != period?.shifted(years: -1) {
                comparison = .since
                basePeriod = base.period
            }
            if comparison == nil, flow != nil {
                comparison = .yearOnYear
                if base == nil {
                    inferred.append("comparison")
                    caveats.append(Caveat(.comparisonBaseUnstated))
                }
            }
            if comparison == .yearOnYear { basePeriod = period?.shifted(years: -1) }
        }
        if form == .order, comparison == nil { comparison = .record }
        guard let flow else { return }
        if let unit = quantity?.unit, unit.isCurrency {
            currency = unit
        } else if let terms = terms(findings) {
            currency = Unit(terms.value.value)
        } else {
            let unit = beside ?? flow.indicator.indicator.unit
            currency = unit
            inferred.append(beside == nil ? "currency" : "currency.beside")
            caveats.append(Caveat(.currencyInferred, unit.code))
        }
    }

    /// The words that say in which currency a figure is counted: those behind it in its clause; else those just before it,
    /// unless they are another figure's; else those that open the sentence for all its figures.
    private func terms(_ findings: SentenceFindings) -> CueMatch<Cue>? {
        let cues = findings.sentence.cues("terms")
        guard !cues.isEmpty else { return nil }
        let figures = findings.quantities.filter { $0.kind == .percent || $0.kind == .fraction }.map(\.tokens)
        let breaks = findings.sentence.cues("clause-break").map(\.tokens)
        func behind(_ figure: Range<Int>) -> CueMatch<Cue>? {
            cues.first { cue in
                guard cue.tokens.lowerBound >= figure.upperBound else { return false }
                let between = figure.upperBound..<cue.tokens.lowerBound
                return !(figures + breaks).contains { $0.overlaps(between) }
            }
        }
        if let own = behind(figure) { return own }
        let near = cues.last { cue in
            cue.tokens.upperBound <= figure.lowerBound
                && !figures.contains { $0.overlaps(cue.tokens.upperBound..<figure.lowerBound) }
                && !figures.contains { behind($0)?.tokens == cue.tokens }
        }
        return near
            ?? cues.first { cue in
                cue.tokens.upperBound <= figure.lowerBound
                    && !figures.contains { $0.upperBound <= cue.tokens.lowerBound }
            }
    }

    /// What the words beside the figure compare with: "year on year".
    private func comparison(_ findings: SentenceFindings, before end: Int) -> Comparison? {
        let all = findings.sentence.cues("comparison")
        let near =
            all.first { $0.tokens.lowerBound >= figure.lowerBound && $0.tokens.lowerBound < end }
            ?? all.last {
                $0.tokens.upperBound <= figure.lowerBound && (all.count == 1 || match.overlaps($0.tokens))
            }
        return near.flatMap { Comparison(rawValue: $0.value.value) }
    }

    /// "Since 2014", where it stands with the figure.
    private func since(_ findings: SentenceFindings, before end: Int) -> FoundTime? {
        findings.times.first { time in
            guard time.isSince, time.tokens.lowerBound < end else { return false }
            guard time.tokens.lowerBound >= figure.upperBound else { return findings.quantities.count <= 1 }
            // "Fell 6.9 percent, for the first time since 2020": counted from the year before all the same.
            let between = figure.upperBound..<time.tokens.upperBound + 3
            return form == .order || !findings.sentence.cues("first-time").contains { $0.tokens.overlaps(between) }
        }
    }

    /// From the first word that the claim was read from to the last.
    func clause(time: FoundTime?, sources: [FoundSource]) -> Range<Int> {
        var first = min(match.lowerBound, figure.lowerBound)
        var last = max(match.upperBound, figure.upperBound)
        if let time {
            first = min(first, time.tokens.lowerBound)
            last = max(last, time.tokens.upperBound)
        }
        return first..<last
    }
}
