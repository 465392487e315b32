import Domain
import FoundationEssentials
import Testing

/// Interval arithmetic keeps exact results and rounds others outward.
@Suite struct IntervalRoundingTests {
    @Test func `exact sums and products keep their ends`() {
        #expect(Interval(1, 2, lowOpen: true) + Interval(0.5, 0.5) == Interval(1.5, 2.5, lowOpen: true))
        #expect(-2 * Interval(1, 3, lowOpen: true) == Interval(-6, -2, highOpen: true))
        #expect(Interval(1, 3, lowOpen: true) / -2 == Interval(-1.5, -0.5, highOpen: true))
        #expect(Interval(1, .infinity) - Interval(0, .infinity) == .everything)
    }

    @Test func `inexact results move one number outward`() {
        let sum = Interval(0.1, 0.1) + Interval(0.2, 0.2)
        #expect(sum.low < sum.high && sum.low == (0.1 + 0.2).nextDown && sum.high == 0.1 + 0.2)
        let third = Interval(1, 1) / 3
        #expect(third.low.nextUp == third.high)
        let product = 0.1 * Interval(3, 3)
        #expect(product.low.nextUp == product.high)
    }

    @Test func `results too large or too small for a number stay inside`() {
        let large = 1e308 * Interval(10, 10)
        #expect(large.low == .greatestFiniteMagnitude && large.high == .infinity)
        let small = 1e-308 * Interval(1e-308, 1e-308)
        #expect(small.low <= 0 && small.high > 0)
        #expect((0 * Interval.everything) == Interval(0, 0))
    }

    @Test func `a quotient leaves out a base of nothing`() {
        #expect(Interval(1, 2).quotient(by: Interval(0, 4)) == Interval(0.25, .infinity))
        #expect(Interval(-1, 2).quotient(by: Interval(1, 4)) == Interval(-1, 2))
        #expect(Interval(1, 2).quotient(by: Interval(0, 0)) == nil)
        #expect(Interval(0, 0).quotient(by: .nonNegative) == Interval(0, 0))
    }

    @Test func `a printed number has the decimal ends that a reader expects`() {
        #expect(Interval(value: 26.7, step: 0.1) == Interval(26.65, 26.75))
        #expect(Interval(value: 240.11, step: 0.001) == Interval(240.1095, 240.1105))
        #expect(Interval(value: 2.18e11, step: 1e9) == Interval(2.175e11, 2.185e11))
        #expect(Interval(value: 0.3, step: 0.7).contains(0.3))
    }

    @Test func `infinite bounds survive being written`() throws {
        for interval in [Interval(1, .infinity, lowOpen: true), .everything, Interval(-2.5, 7)] {
            let data = try JSONEncoder().encode(interval)
            #expect(try JSONDecoder().decode(Interval.self, from: data) == interval)
        }
    }
}
