import Glibc

/// Prices told from trade: value over quantity of each row, with those set apart that can't be right.
///
/// Rows of one good: shipments, months or partners. A quantity in kilograms that was typed in tons shows as an outlier.
public struct UnitValues: Hashable, Sendable {
    /// The value over the quantity of each row; nothing where either isn't above zero.
    public let prices: [Double?]
    /// The rows whose price lies too far from the middle, on a scale of logarithms.
    public let outliers: [Int]
    /// The value of all other rows over their quantity; nothing if there are none.
    public let price: Double?

    /// Works out prices; rows whose logarithm lies more than `limit` median deviations from the median are set apart.
    public init(values: [Double], quantities: [Double], limit: Double = 3.5) {
        precondition(values.count == quantities.count, "a quantity for each value")
        let prices = zip(values, quantities).map { value, quantity -> Double? in
            value > 0 && quantity > 0 ? value / quantity : nil
        }
        let spread = MedianDeviation(of: prices.compactMap { $0.map { log($0) } })
        let outliers = prices.indices.filter { row in
            guard let price = prices[row], let spread else { return false }
            // Prices that are the same but for rounding are no outliers of each other.
            return abs(log(price) - spread.median) > max(limit * spread.deviation, 1e-9)
        }
        let sound = Set(prices.indices.filter { prices[$0] != nil }).subtracting(outliers).sorted()
        let quantity = sound.reduce(0) { $0 + quantities[$1] }
        self.prices = prices
        self.outliers = outliers
        price = quantity > 0 ? sound.reduce(0) { $0 + values[$1] } / quantity : nil
    }
}
