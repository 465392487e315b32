public import Domain
import Rules

extension Workbench {
    /// A trade in the goods of a basket, part by part and by year, as records; nothing if the source or the basket is
    /// unknown.
    ///
    /// Each figure is what the exporter counts, else what the importer does. `share_percent` is of all goods that go the
    /// same way. Codes of an earlier edition that hold other goods, too, are named in `wider`.
    /// - Parameters:
    ///   - source: the name of a table.
    ///   - basket: the name of a file in `Rules/Baskets`.
    public func basketTrade(
        of source: String, from sender: Country, to receiver: Country, basket name: String
    ) throws -> [JSON]? {
        guard let basket = rulebook.baskets.first(where: { $0.name == name }),
            let all = try flows(of: source, goods: [])
        else { return nil }
        func years(_ codes: Set<String>) -> [Int: Double] {
            codes.isEmpty ? [:] : all.of(codes).years(from: sender, to: receiver)
        }
        var parts: [(name: String, years: [Int: Double])] = []
        var wider: Set<String> = []
        for part in basket.parts.keys.sorted() {
            let found = codes(of: basket, part: part, in: all)
            wider.formUnion(found.wider)
            parts.append((part, years(found.codes)))
        }
        let total = all.years(from: sender, to: receiver)
        return Set(parts.flatMap(\.years.keys)).sorted().map { year in
            let sum = parts.reduce(0) { $0 + ($1.years[year] ?? 0) }
            var members: JSON.Members = [:]
            for part in parts { members[part.name] = .finite(part.years[year] ?? 0) }
            return .object([
                "type": "basket", "source": .string(source), "from": .string(sender.code),
                "to": .string(receiver.code), "basket": .string(name), "period": .string("\(year)"),
                "unit": .string(all.unit), "parts": .object(members), "total": .finite(sum),
                "share_percent": .finite(total[year].flatMap { $0 > 0 ? 100 * sum / $0 : nil }),
                "wider": .array(wider.sorted().map { .string($0) }),
            ])
        }
    }
}
