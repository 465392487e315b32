public import Domain
public import Rules

/// Says figures, times, cells, verdicts and doubts in the words of `Rules/Wordings`.
public struct FigureWords: Sendable {
    let wordings: Wordings
    private let countries: CountryRegister

    /// Takes the words of a rulebook.
    public init(_ rulebook: Rulebook) {
        wordings = rulebook.wordings
        countries = rulebook.countries
    }

    /// The language that it speaks.
    public var language: String { wordings.language }

    /// A sentence of a name with its blanks filled.
    public func sentence(_ name: String, _ values: [String: String] = [:]) -> String { wordings(name, values) }

    /// Whether there is a sentence of a name.
    public func hasSentence(_ name: String) -> Bool { wordings.has(name) }

    /// The name of a country.
    public func country(_ country: Country) -> String { countries.name(country) }

    /// What is measured, by the name of its rule file; an indicator without a word of its own prints that name.
    public func indicator(_ name: String?) -> String {
        guard let name else { return sentence("edition.unknown.indicator") }
        return worded("edition.indicator", name)
    }

    /// Between whom and which way; nothing if neither end is known.
    public func flow(_ flow: Flow) -> String? {
        let ends = [flow.from, flow.to].map { $0.map(country) }
        switch (ends[0], ends[1]) {
        case let (from?, to?):
            let name =
                switch flow.kind {
                case .export, .import: "way"
                case .balance: "balance"
                case .total, nil: "pair"
                }
            return sentence("edition.flow.\(name)", ["from": from, "to": to])
        case let (from?, nil): return sentence("edition.flow.from", ["from": from])
        case let (nil, to?): return sentence("edition.flow.to", ["to": to])
        case (nil, nil): return nil
        }
    }

    /// The cell that a claim speaks of: measure, countries, goods, time, comparison.
    public func cell(of claim: Claim) -> String {
        let time = claim.period.map(period) ?? sentence("edition.unknown.period")
        return joined([
            indicator(claim.indicator), flow(claim.flow), goods(claim.flow.goods), time,
            claim.comparison.map { worded("edition.comparison", $0.rawValue) },
            claim.basePeriod.map { sentence("edition.base", ["period": period($0)]) },
        ])
    }

    /// What a claim states: its figure and the cell that it speaks of.
    public func statement(of claim: Claim) -> String { joined([figure(of: claim), cell(of: claim)]) }

    /// The cell that an observation fills.
    public func cell(of observation: Observation) -> String {
        joined([
            indicator(observation.indicator), flow(observation.flow), goods(observation.flow.goods),
            period(observation.period), observation.measure == .growth ? sentence("edition.measure.growth") : nil,
        ])
    }

    /// The figure of a claim, with its hedge and its direction; for a pure direction that alone.
    ///
    /// The direction of a balance is a surplus or a deficit.
    public func figure(of claim: Claim) -> String {
        let isBalance = claim.flow.kind == .balance && claim.form == .level && claim.direction != .flat
        guard let quantity = claim.quantity else {
            let kind = isBalance ? "edition.balance-way" : "edition.way"
            return claim.direction.map { worded(kind, $0.rawValue) } ?? ""
        }
        let amount = self.quantity(quantity)
        let kind = isBalance ? "edition.balance" : "edition.direction"
        return claim.direction.map { sentence("\(kind).\($0.rawValue)", ["value": amount]) } ?? amount
    }

    /// The word for a value of a kind; the value itself where there is none.
    public func worded(_ kind: String, _ value: String) -> String {
        let key = "\(kind).\(value)"
        return hasSentence(key) ? sentence(key) : value
    }

    private func goods(_ goods: String?) -> String? {
        goods.flatMap { $0 == "all" ? nil : worded("edition.goods", $0) }
    }

    private func joined(_ pieces: [String?]) -> String {
        pieces.compactMap { $0 }.joined(separator: sentence("edition.separator"))
    }
}
