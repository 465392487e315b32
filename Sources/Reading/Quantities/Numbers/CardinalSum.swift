/// A number in words as it grows: what its multipliers have closed, and what still waits for one.
///
/// "Two hundred five thousand": the hundreds and the five wait until the thousand takes both.
struct CardinalSum {
    private(set) var closed: [(value: Double, scale: Double)] = []
    private(set) var pending: DecimalFigure?
    /// Whether what waits is written in digits.
    private(set) var pendingIsDigits = false
    /// Whether what waits stands behind a joiner: 一千零五 is 1005, 一千五 1500.
    private(set) var pendingIsJoined = false

    var isEmpty: Bool { closed.isEmpty && pending == nil }

    /// The last multiplier.
    var lastScale: Double? { closed.last?.scale }

    /// All of it.
    var total: DecimalFigure {
        guard !closed.isEmpty else { return pending ?? DecimalFigure(digits: 0) }
        guard let pending else { return closed.count == 1 ? exact(closed[0].value) : exact(whole) }
        return DecimalFigure(digits: whole).adding(pending)
    }

    private var whole: Double { closed.reduce(0) { $0 + $1.value } }

    private func exact(_ value: Double) -> DecimalFigure { DecimalFigure(digits: value) }

    /// Whether a cardinal can stand behind what is there: five behind twenty, not behind ten.
    func takes(_ value: Double) -> Bool {
        guard let pending else { return lastScale.map { value > 0 && value < $0 } ?? true }
        guard value > 0, value < 100, pending.decimals == 0, !pendingIsDigits else { return false }
        let tens = pending.digits.truncatingRemainder(dividingBy: 100)
        return value < 10
            ? (tens == 0 && pending.digits >= 100) || (tens >= 20 && tens.truncatingRemainder(dividingBy: 10) == 0)
            : tens == 0 && pending.digits >= 100
    }

    mutating func add(_ figure: DecimalFigure, isDigits: Bool, isJoined: Bool) {
        if let before = pending {
            pending = before.adding(figure)
        } else {
            pending = figure
            pendingIsDigits = isDigits
            pendingIsJoined = isJoined
        }
    }

    /// Multiplies what waits, or one, by a place: 二百.
    mutating func close(place scale: Double) {
        let digits = pending.map { $0.value == 0 ? DecimalFigure(digits: 1) : $0 } ?? DecimalFigure(digits: 1)
        closed.append((digits.times(scale).value, scale))
        pending = nil
    }

    /// Whether a multiplier can take what stands before it; not so where "two thousand" stands behind "one thousand".
    func takes(multiplier scale: Double, strict: Bool) -> Bool {
        guard pending != nil else { return !closed.isEmpty && (lastScale ?? 0) <= scale }
        return closed.allSatisfy { $0.scale > scale || $0.scale < scale && !(strict && $0.scale >= 1000) }
    }

    /// Multiplies all that stands before it and is smaller.
    mutating func close(multiplier scale: Double) {
        var taken = 0.0
        var isAny = false
        while let last = closed.last, last.scale < scale || (last.scale == scale && pending == nil && !isAny) {
            taken += last.value
            isAny = true
            closed.removeLast()
        }
        let value: Double
        if isAny {
            value = (taken + (pending?.value ?? 0)) * scale
        } else {
            value = (pending ?? DecimalFigure(digits: 1)).times(scale).value
        }
        closed.append((value, scale))
        pending = nil
    }

    /// With decimals behind all of it, ready for a multiplier: "two point five" million.
    mutating func collapse(adding decimals: Double, count: Int) {
        pending = total.appending(decimals, count: count, asDecimals: true)
        pendingIsDigits = true
        closed = []
    }

    /// 二百五 for 250: a digit behind a place, without a joiner, counts the next lower place.
    mutating func shorten() {
        guard let digit = pending, let scale = lastScale, scale >= 100, !pendingIsJoined, digit.decimals == 0,
            digit.digits > 0, digit.digits < 10
        else { return }
        pending = DecimalFigure(digits: digit.digits * scale / 10)
    }
}
