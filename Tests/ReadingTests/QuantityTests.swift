import Domain
import Reading
import Rules
import Testing

/// What a quantity's record says beside its value: hedge, range, direction, and what is no quantity.
@Suite struct QuantityTests {
    private func mentions(_ text: String, _ language: String = "en") throws -> [QuantityMention] {
        Example(file: "test", language: language, text: text, published: Day(2024, 5, 6), expected: [])
            .readings(try Rulebook.load()).quantities
    }

    private func only(_ text: String, _ language: String = "en") throws -> QuantityMention {
        let found = try mentions(text, language)
        return try #require(found.count == 1 ? found.first : nil, "read: \(found.map(Printed.quantity))")
    }

    @Test(arguments: [
        ("Duties of 10 to 12 percent apply.", 10.0, 12.0, "percent"),
        ("It costs $800,000 to $1.2 million.", 800_000, 1_200_000, "USD"),
        ("It costs $3 to 4 million.", 3_000_000, 4_000_000, "USD"),
        ("A plan of $5-10 million was made.", 5_000_000, 10_000_000, "USD"),
        ("Winds of 60-80 km/h are likely.", 60, 80, "km/h"),
        ("It lies between 5 and 6 miles away.", 5, 6, "[mi_i]"),
        ("Workers aged 18 to 34 left.", 18, 34, "a"),
        ("Hundreds of miles of track were laid.", 100, 1000, "[mi_i]"),
    ])
    func `a stated range keeps its two numbers`(_ text: String, _ low: Double, _ high: Double, _ unit: String) throws {
        let quantity = try only(text).quantity
        #expect(quantity.range == low...high)
        #expect(quantity.unit == Unit(unit))
        #expect(quantity.interval.contains(low) && quantity.interval.contains(high))
    }

    @Test(arguments: [
        "The rate rose from 4 to 6 percent.", "Sales were up $5bn to $240bn.", "He led by 4 goals to 2.",
        "The cost fell from $6 to $4.",
    ])
    func `a change from one number to another is no range`(_ text: String) throws {
        #expect(try mentions(text).allSatisfy { $0.quantity.range == nil })
    }

    @Test(arguments: [
        ("It has more than 40 ships.", Hedge.over), ("It has 40 or more ships.", .atLeast),
        ("Over 60 km was lost.", .over), ("They lost up to $5.", .atMost),
        ("They paid about a 5 percent duty.", .about),
        ("It has nearly 300 employees.", .almost), ("Profits were >$5m.", .over), ("The 40-plus states met.", .atLeast),
        ("It was just over 9 tonnes.", .justOver), ("损失80多亿美元。", .over), ("约有5万辆。", .about),
        ("Это почти 40 миллионов евро.", .almost),
    ])
    func `a hedge may stand before the sign or behind the number`(_ text: String, _ hedge: Hedge) throws {
        #expect(try only(text).quantity.hedge == hedge)
    }

    @Test func `what restates a figure in brackets shares its hedge`() throws {
        let found = try mentions("They walked more than 100 km (60 miles).")
        #expect(found.map(\.quantity.hedge) == [.over, .over])
    }

    @Test(arguments: [
        ("Shares rose 5%.", Direction.up), ("Output fell by 7 tonnes.", .down), ("The index lost 40 points.", .down),
        ("They grew sales by 5 percent.", .up), ("产量增长了5%。", .up), ("Выпуск снизился на 5%.", .down),
    ])
    func `the verb before a figure tells its direction`(_ text: String, _ direction: Direction) throws {
        #expect(try only(text, text.first?.isASCII == true ? "en" : "zh").direction == direction)
    }

    @Test func `a movement is said once for two figures`() throws {
        let found = try mentions("The index lost 190 points, or 0.6%.")
        #expect(found.map(\.direction) == [.down, .down])
        #expect(try mentions("Exports rose 12 percent to $100bn.").map(\.direction) == [.up, nil])
    }

    @Test(arguments: [
        "Apollo 11 flew.", "They met on Flight 370.", "Which one is it?", "No one came.", "The 75th anniversary came.",
        "It is open 24/7.", "The home side won 2-1.", "See Article 5.", "They saw the ID.4 there.",
    ])
    func `names, pronouns, ranks and scores are no quantities`(_ text: String) throws {
        let found = try mentions(text)
        #expect(found.isEmpty, "read: \(found.map(Printed.quantity))")
    }

    @Test func `counts, measures and lengths of time are no claims of trade`() throws {
        let text = "It has 300 ships, 40 km of rail, 9 years of peace and tens of millions of dollars in cash."
        let readings = Example(file: "test", language: "en", text: text, published: nil, expected: [])
            .readings(try Rulebook.load())
        #expect(readings.quantities.map(\.quantity.unit) == ["count:ship", "km", "a", "USD"])
        #expect(readings.claims.isEmpty)
    }

    @Test func `a length of time is a quantity also where it is part of a time`() throws {
        #expect(try only("Prices fell in the last three months.").quantity == Quantity(value: 3, step: 1, unit: "mo"))
        #expect(try mentions("Prices fell in March 2023.").isEmpty)
    }

    @Test func `a minus makes the printed value negative`() throws {
        #expect(try only("The balance was -3.4%.").quantity.value == -3.4)
        #expect(try only("The balance was $-3.5bn.").quantity.value == -3_500_000_000)
    }
}
