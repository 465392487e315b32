import Domain
import Rules
import Workflow

/// What a page about trade is asked, as it stands in its address; what is left open is filled from the pair of countries
/// that is followed.
struct TradeQuestion: Sendable {
    /// What can be asked.
    enum Field: String, Sendable {
        case source, from, to, goods, frequency, shows, since, year, sigma
    }

    /// The source; nothing for whichever has figures.
    let source: String?
    let from: Country
    let to: Country
    let goods: String?
    let frequency: Frequency
    let shows: String?
    let since: Int?
    let year: Int?
    /// The elasticity of substitution.
    let sigma: Double
    /// Names of countries that nobody is known by.
    let unknown: [String]

    static let frequencies: [Frequency] = [.month, .yearToDate, .year]

    init?(_ visit: Visit) {
        let query = visit.request.query
        guard let dyad = visit.rulebook.dyads.first, let partner = dyad.counterpart(of: dyad.reporter) else {
            return nil
        }
        var unknown: [String] = []
        func area(_ field: Field, _ otherwise: Country) -> Country {
            guard let text = query[field.rawValue] else { return otherwise }
            if let area = visit.rulebook.areas.area(text) { return area }
            unknown.append(text)
            return otherwise
        }
        source = query[Field.source.rawValue]
        from = area(.from, dyad.reporter)
        to = area(.to, partner)
        self.unknown = unknown
        goods = query[Field.goods.rawValue]
        frequency =
            query[Field.frequency.rawValue].flatMap(Frequency.init).flatMap { Self.frequencies.contains($0) ? $0 : nil }
            ?? .year
        shows = query[Field.shows.rawValue]
        func year(_ field: Field) -> Int? {
            query[field.rawValue].flatMap { Int($0) }.flatMap { (1900...2100).contains($0) ? $0 : nil }
        }
        since = year(.since)
        self.year = year(.year)
        sigma = query[Field.sigma.rawValue].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } ?? 5
    }

    /// The goods as a list, empty for all.
    var goodsList: [String] { goods.map { [$0] } ?? [] }

    /// The address of another indicator with the same question, some of it changed.
    func address(_ indicator: String, from: Country? = nil, to: Country? = nil, source: String? = nil) -> String {
        var query = Query("")
        query.set(Field.from.rawValue, (from ?? self.from).code)
        query.set(Field.to.rawValue, (to ?? self.to).code)
        if let source = source ?? self.source { query.set(Field.source.rawValue, source) }
        if let goods { query.set(Field.goods.rawValue, goods) }
        return "/trade/\(indicator)\(query.text)"
    }
}
