import Domain
import Matching
import Rules

/// Words that name a flow: "Chinese exports to Russia".
struct FoundFlow {
    /// The words.
    let tokens: Range<Int>
    /// What is measured.
    let indicator: IndicatorRules
    /// Between whom, which way, which goods.
    let flow: Flow
    /// What was taken from context.
    let inferred: [String]
    /// The country that the words name first.
    var first: Country?
    /// Whether a balance is a surplus (up) or a deficit (down), where its words say it.
    var sign: Direction?
    /// Whether the words name the flow one way and the countries the other way.
    var isContradictory = false

    /// Names a flow as it was resolved before.
    init(tokens: Range<Int>, indicator: IndicatorRules, flow: Flow, inferred: [String]) {
        self.tokens = tokens
        self.indicator = indicator
        self.flow = flow
        self.inferred = inferred
    }

    /// Settles who reports a flow whose ends are known as far as they can be.
    /// - Parameters:
    ///   - dyad: the pair that the document is read for; its reporter counts what nobody is said to count.
    ///   - office: the country whose statistics the words give as their source.
    init(
        tokens: Range<Int>, indicator: IndicatorRules, from: Country?, to: Country?, goods: String?, dyad: Dyad?,
        office: Country?, inferred: [String]
    ) {
        var (from, to, inferred) = (from, to, inferred)
        let kind = indicator.indicator.kind
        var reporter = indicator.reporter == .from ? from : to
        if kind == .balance { reporter = from }
        if kind == .total {
            if let dyad, from == dyad.counterpart(of: dyad.reporter), to == dyad.reporter { swap(&from, &to) }
            reporter = from
        }
        // Either country counts goods that move between the two: the words alone don't say whose count it is.
        if dyad != nil { inferred.append("flow.reporter") }
        if let office, office == from || office == to {
            reporter = office
            inferred.removeAll { $0 == "flow.reporter" }
        }
        self.init(
            tokens: tokens, indicator: indicator,
            flow: Flow(from: from, to: to, kind: kind, reporter: reporter, goods: goods ?? indicator.indicator.goods),
            inferred: inferred)
    }
}
