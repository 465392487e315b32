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
    var inferred: [String]
    var caveats: [Caveat] = []
    var provenance = Provenance(file: "")
    /// Whether it is the value that another figure came from.
    var isFormer = false

    init(form: ClaimForm, flow: FoundFlow?, direction: Direction?) {
        self.form = form
        self.flow = flow
        self.direction = direction
        inferred = flow?.inferred ?? []
        if inferred.contains(where: { $0.hasPrefix("flow.") && $0 != "flow.reporter" }) {
            caveats.append(Caveat(.flowInferred))
        }
    }

    /// Shares of a flow are not the flow itself: only figures that measure it keep its indicator.
    var indicator: String? {
        switch form {
        case .level, .change, .difference, .multiple, .order, .direction, .average: flow?.indicator.indicator.name
        case .share, .fromTo, .conversion: nil
        }
    }

    /// What a change is counted against, and in which currency.
    mutating func compare(_ findings: SentenceFindings, document: Document) {
        let isChange = form == .change || form == .direction || form == .difference
        if isChange {
            let near = findings.sentence.cues("comparison").first {
                $0.tokens.lowerBound >= figure.lowerBound || findings.sentence.cues("comparison").count == 1
            }
            comparison = near.flatMap { Comparison(rawValue: $0.value.value) }
            if comparison == nil, flow != nil {
                comparison = .yearOnYear
                inferred.append("comparison")
                caveats.append(Caveat(.comparisonBaseUnstated))
            }
            if comparison == .yearOnYear { basePeriod = period?.shifted(years: -1) }
        }
        if form == .order { comparison = .record }
        guard let flow else { return }
        if let unit = quantity?.unit, unit.isCurrency {
            currency = unit
        } else {
            currency = flow.indicator.indicator.unit
            inferred.append("currency")
            caveats.append(Caveat(.currencyInferred, flow.indicator.indicator.unit.code))
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
