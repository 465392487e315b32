import Domain
import Statistics

/// One leg of a way through a third country: the counted values behind it, of years or of months.
struct TransitLeg {
    /// The values before the change, in order of time.
    let before: [(period: Period, value: Double)]
    /// The values since.
    let after: [(period: Period, value: Double)]

    /// The years of a flow, or its months; nothing where either side of the change is missing.
    ///
    /// The two are never taken together, which would count the same trade twice.
    init?(_ values: [(period: Period, value: Double)], since year: Int, isYearly: Bool) {
        yearly = isYearly ? 1 : 12
        let own = values.filter { point in
            point.period.months.map { ($0.months.count == 12) == isYearly } ?? false
        }
        before = own.filter { ($0.period.months?.year ?? year) < year }
        after = own.filter { ($0.period.months?.year ?? 0) >= year }
        if before.isEmpty || after.isEmpty { return nil }
    }

    /// The same as numbers a year: months are counted twelve times, so that they can be set beside years.
    var leg: TradeLeg {
        TradeLeg(before: before.map { $0.value * yearly }, after: after.map { $0.value * yearly })
    }

    private let yearly: Double

    /// The values as records.
    var rows: JSON {
        .array(
            (before + after).map { .object(["period": .string($0.period.description), "value": .finite($0.value)]) })
    }
}
