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

    /// As in `source Reuters > an official`, `kind anonymous`, `stance denied`, `content trade fell`,
    /// `quote direct Milov: “It is bad”`, `elision […]`, `denies payments stopped`.
    static func speech(_ readings: DocumentReadings) -> [String] {
        let scalars = Array(readings.document.text.unicodeScalars)
        func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        let sources = readings.attributions.flatMap { attribution -> [String] in
            [
                "source " + attribution.chain.map(\.name).joined(separator: " > "),
                "kind \(attribution.chain.last?.kind ?? "")", "stance \(attribution.stance?.rawValue ?? "")",
                "content \(attribution.passage.exact)",
            ] + (attribution.denies.map { ["denies \($0.exact)"] } ?? [])
        }
        let quotes = readings.quotations.flatMap { quotation -> [String] in
            ["quote \(quotation.kind.rawValue) \(quotation.speaker ?? "?"): \(quotation.passage.exact)"]
                + quotation.edits.map { "\($0.kind.rawValue) \(words($0.start..<$0.end))" }
        }
        return sources + quotes + readings.document.caveats.map { "caveat \($0.kind.rawValue)" }
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e18 ? String(Int(value)) : String(value)
    }
}
