import Domain
import Generators
import Rules
import Testing

@testable import Checking

/// Sums converted at rates that there were: none is refuted, and slips in them are found.
struct PlantedConversionTests {
    private struct Text {
        let claims: [Claim]
        let published: Day
    }

    /// A figure with two to four digits.
    private static func rounded(_ x: Double, _ digits: Int, _ unit: Unit) -> Quantity {
        var step = 1.0
        while x / step >= Double((0..<digits).reduce(1) { product, _ in product * 10 }) { step *= 10 }
        return Quantity(value: (x / step).rounded() * step, step: step, unit: unit)
    }

    /// A text that converts a sum at a day's rate between the beginning of its year and its writing.
    private static func text(
        _ number: Int, _ all: [Observation], factor: Double, using generator: inout SeededGenerator
    ) -> Text? {
        guard let rate = all.randomElement(using: &generator), let base = rate.currency, let month = rate.period.start,
            rate.period.frequency == .month,
            let year = Period(year: month.year - Int.random(in: 0...1, using: &generator))
        else { return nil }
        let days = rate.quantity.interval
        let price = Double.random(in: days.low...days.high, using: &generator)
        let dollars = Double.random(in: 1e9...9e11, using: &generator)
        let digits = Int.random(in: 2...4, using: &generator)
        let isTurned = Bool.random(using: &generator)
        // What is converted is the figure as it stands in the text.
        let own = rounded(isTurned ? dollars * price : dollars, digits, isTurned ? rate.quantity.unit : base)
        let other = rounded(
            factor * (isTurned ? own.value / price : own.value * price), Int.random(in: 3...4, using: &generator),
            isTurned ? base : rate.quantity.unit)
        return Text(
            claims: Sums.claims(own, other, of: year, in: EntryID(.document, "\(number)")),
            published: month.adding(days: 27))
    }

    private static func verdicts(_ texts: [Text]) throws -> [Verdict] {
        let documents = texts.map { text in
            var document = Trade.document("text", text.published.description)
            document.id = text.claims[0].passage.document
            return document
        }
        let verdicts = try Checker(Trade.rulebook.get()).verdicts(
            on: texts.flatMap(\.claims), given: [], documents: documents, asOf: nil, now: Day(2026, 11, 22)!)
        let conversions = Set(texts.map { $0.claims[1].id })
        return verdicts.filter { $0.atWriting && conversions.contains($0.claim) }
    }

    private static func texts(_ count: Int, factors: [Double], seed: UInt64) throws -> [Text] {
        let register = try Trade.rulebook.get().rates
        let all = register.observations(of: Set(register.currencies.map(\.currency)))
        var generator = SeededGenerator(seed: seed)
        return (0..<count).compactMap { number in
            text(number, all, factor: factors.randomElement(using: &generator) ?? 1, using: &generator)
        }
    }

    @Test func `no sum that was converted at a rate of its time is refuted`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        let verdicts = try Self.verdicts(Self.texts(1500, factors: [1], seed: seed))
        #expect(verdicts.count > 1300)
        #expect(verdicts.filter { $0.label == .refuted }.map(\.explanation) == [], "seed \(seed)")
        let supported = verdicts.filter { $0.label == .supported }.count
        #expect(Double(supported) > 0.97 * Double(verdicts.count), "seed \(seed): \(supported) of \(verdicts.count)")
    }

    @Test func `a lost zero is found and named`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        let verdicts = try Self.verdicts(Self.texts(600, factors: [10, 0.1, 1000, 0.001], seed: seed))
        let whole = verdicts.filter { $0.label != .notEnoughEvidence }
        let named = whole.filter { $0.diagnosis?.kind == "magnitude" }.count
        #expect(whole.allSatisfy { $0.label == .refuted }, "seed \(seed)")
        #expect(
            Double(whole.count) > 0.95 * Double(verdicts.count), "seed \(seed): \(whole.count) of \(verdicts.count)")
        #expect(Double(named) > 0.95 * Double(whole.count), "seed \(seed): \(named) of \(whole.count)")
    }
}
