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

    @Test func `codes carried to an earlier edition are those that the basket names, and the wider ones are flagged`()
        throws
    {
        let rules = try Self.rules.get()
        let basket = try basket("common-high-priority")
        let all = Set(basket.parts.values.joined())
        let carried = try #require(rules.editions.carried(all, from: "HS2022", to: "HS2017"))
        #expect(carried.codes == Set(all.map { basket.earlier[$0]?.code ?? $0 }))
        #expect(carried.wider.isSuperset(of: ["852580", "854140"]))
        #expect(rules.editions.carried(all, from: "HS2022", to: "HS2099") == nil)
    }

    @Test func `goods that had no code of their own are found in wider ones, there and back`() throws {
        let editions = try Self.rules.get().editions
        let drones = try #require(editions.carried(["8806"], from: "HS2022", to: "HS2017"))
        #expect(drones.codes.isSuperset(of: ["8806", "880211", "880220", "852580"]))
        #expect(drones.wider.isSuperset(of: ["880211", "852580"]))
        let same = try #require(editions.carried(["100199"], from: "HS2022", to: "HS2017"))
        #expect(same.codes == ["100199"] && same.wider == [])
        // Durum and other wheat were told apart by other codes until 2007.
        let wheat = try #require(editions.carried(["100199"], from: "HS2022", to: "HS2007"))
        #expect(wheat.codes == ["100190"] && wheat.wider == ["100190"])
        #expect(try #require(editions.carried(["100190"], from: "HS2007", to: "HS2012")).codes == ["100191", "100199"])
        #expect(editions.names.count == 7)
    }

    @Test func `chapters have names in three languages`() throws {
        let chapters = try Self.rules.get().chapters
        #expect(chapters.chapters.count == 98)
        #expect(chapters.name(of: "2709", in: "en") == "mineral fuels")
        for chapter in chapters.chapters {
            for language in ["en", "zh", "ru"] { #expect(chapters.name(of: chapter, in: language)?.isEmpty == false) }
        }
        #expect(chapters.name(of: "77", in: "en") == nil)
    }
}
