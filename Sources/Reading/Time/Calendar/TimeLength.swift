/// A length of time: "three years and two months", "several days" (without a count).
struct TimeLength: Sendable {
    struct Part: Sendable {
        var count: Double?
        var unit: TimeUnit
    }

    var parts: [Part]

    init(_ count: Double?, _ unit: TimeUnit) { parts = [Part(count: count, unit: unit)] }

    init(_ lengths: [TimeLength]) { parts = lengths.flatMap(\.parts) }

    /// The finest unit it names.
    var finest: TimeUnit { parts.map(\.unit).min() ?? .day }

    /// The TIMEX3 value: `P3Y2M`, `PT90M`, `PXD`.
    var value: String {
        var dates = ""
        var clocks = ""
        for part in parts {
            let (code, times) = part.unit.designator
            let count = part.count.map { TimeLength.plain($0 * times) } ?? "X"
            if code.hasPrefix("T") { clocks += count + code.dropFirst() } else { dates += count + code }
        }
        return "P" + dates + (clocks.isEmpty ? "" : "T" + clocks)
    }

    /// The moment such a length before or after another; nothing where it has no count.
    func from(_ moment: Moment, sign: Int) -> Moment? {
        var result = moment
        for part in parts {
            guard let count = part.count, abs(count) < 100_000 else { return nil }
            if let months = part.unit.months {
                let whole = Int((count * Double(months)).rounded(.down))
                let rest = count * Double(months) - Double(whole)
                result = result.adding(months: sign * whole).adding(seconds: sign * Int(rest * 30) * 86_400)
            } else if let seconds = part.unit.seconds {
                result = result.adding(seconds: sign * Int((count * Double(seconds)).rounded()))
            }
        }
        return result
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
