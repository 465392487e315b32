import Domain

extension Quantity {
    /// A number as a table prints it: "218.176" in billions is exact to the million; nothing if it isn't one.
    ///
    /// "Almost 16" lies within one unit of its last digit below, "about 16" within one to either side.
    init?(printed text: String, power: Int, unit: Unit, hedge: Hedge? = nil) {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        let pieces = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), text.utf8.count - digits.count <= 1, text.utf8.count <= 24,
            pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }),
            // Read with its power of ten in one go, the value is the nearest to what is printed.
            let value = Double("\(text)e\(power)"),
            let step = Double("1e\(power - (pieces.count == 2 ? pieces[1].count : 0))")
        else { return nil }
        let interval: Interval? =
            switch hedge {
            case .almost: Interval(value, value < 0 ? value + step : value - step, lowOpen: true)
            case .about: Interval(value - step, value + step)
            default: nil
            }
        self.init(value: value, step: step, unit: unit, hedge: hedge, interval: interval)
    }
}
