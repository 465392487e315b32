import Domain

/// Readings as the rule files' examples write them.
enum Printed {
    /// `change 26.7 percent up total-trade 2023-01-01/2023-11-30`; a record prints the word.
    static func claim(_ claim: Claim) -> String {
        var fields = [claim.form.rawValue]
        if let quantity = claim.quantity {
            fields += [number(quantity.value), quantity.unit.code]
        } else if claim.form == .order {
            fields.append(claim.comparison?.rawValue ?? "")
        }
        if let direction = claim.direction, claim.form != .order { fields.append(direction.rawValue) }
        if let indicator = claim.indicator { fields.append(indicator) }
        if let period = claim.period {
            fields.append(claim.soFar ? String(period.description.prefix(4)) : period.description)
        }
        return fields.joined(separator: " ")
    }

    /// As in `percent 26.7`.
    static func quantity(_ mention: QuantityMention) -> String {
        "\(mention.quantity.unit) \(number(mention.quantity.value))"
    }

    /// As in `DATE 2023-11`.
    static func time(_ time: TimeExpression) -> String { "\(time.kind.rawValue) \(time.value)" }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e18 ? String(Int(value)) : String(value)
    }
}
