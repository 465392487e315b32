import Rules
import Testing

/// Baskets of goods, by their own examples and against the codes of a table.
@Suite struct BasketTests {
    static let rules = Result { try Rulebook.load() }

    private func basket(_ name: String) throws -> Basket {
        try #require(try Self.rules.get().baskets.first { $0.name == name })
    }

    @Test func `each basket holds its examples`() throws {
        for basket in try Self.rules.get().baskets {
            for example in basket.examples {
                #expect(basket.part(of: example.code) == example.part, "\(basket.name) \(example.code)")
            }
            #expect(basket.part(of: "490199") == nil)
        }
    }

    @Test func `the list of common high priority items has fifty codes, all of them in both editions`() throws {
        let basket = try basket("common-high-priority")
        let all = Set(basket.parts.values.joined())
        #expect(all.count == 50)
        #expect(basket.codes(among: all).codes == all)
        let older = Set(all.map { basket.earlier[$0]?.code ?? $0 })
        let found = basket.codes(among: older)
        #expect(found.codes == older)
        #expect(found.wider == ["852580", "854140", "854150"])
    }

    @Test func `a heading stands for itself and for its codes`() throws {
        let basket = try basket("bearings")
        #expect(basket.codes(among: ["848210", "848220", "870323"]).codes == ["848210", "848220"])
        #expect(basket.codes(among: ["8482", "848210", "84821010"]).codes == ["8482", "848210", "84821010"])
    }
}
