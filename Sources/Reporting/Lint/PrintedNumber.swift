/// A number as it stands in print: its digits without group separators, so that "2,180" and "2180" are the same.
struct PrintedNumber: Hashable {
    /// Decimal digits, with a point before the fraction.
    let digits: String

    /// What the digits are worth.
    var value: Double { Double(digits) ?? .nan }

    /// How many digits stand after the point.
    var decimals: Int { digits.split(separator: ".", maxSplits: 1).dropFirst().first?.utf8.count ?? 0 }

    /// How many digits there are, zeros at the front left out.
    var significantDigits: Int { digits.filter { $0 != "." }.drop { $0 == "0" }.count }

    /// Every number of a text, digits of any script included.
    static func all(in text: String) -> [PrintedNumber] {
        let scalars = Array(text.unicodeScalars)
        var found: [PrintedNumber] = []
        var index = 0
        while index < scalars.count {
            if digit(scalars[index]) == nil {
                index += 1
            } else {
                found.append(one(in: scalars, from: &index))
            }
        }
        return found
    }

    private static func one(in scalars: [Unicode.Scalar], from index: inout Int) -> PrintedNumber {
        var digits = ""
        var hasPoint = false
        while index < scalars.count {
            if let digit = digit(scalars[index]) {
                digits.append(String(digit))
                index += 1
            } else if !hasPoint, separates(groups: scalars[index]), run(in: scalars, from: index + 1) == 3 {
                index += 1
            } else if !hasPoint, [".", ","].contains(scalars[index]), run(in: scalars, from: index + 1) > 0 {
                hasPoint = true
                digits.append(".")
                index += 1
            } else {
                break
            }
        }
        let whole = digits.drop { $0 == "0" }
        return PrintedNumber(digits: whole.isEmpty || whole.hasPrefix(".") ? "0" + whole : String(whole))
    }

    /// Commas and the narrow and unbreakable spaces; an ordinary space may part two numbers.
    private static func separates(groups scalar: Unicode.Scalar) -> Bool {
        [",", "\u{A0}", "\u{2009}", "\u{202F}"].contains(scalar)
    }

    private static func run(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < scalars.count, digit(scalars[end]) != nil { end += 1 }
        return end - start
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        scalar.properties.numericType == .decimal ? scalar.properties.numericValue.map { Int($0) } : nil
    }

    /// The digits of a value down to the worth of a step, in groups of three.
    static func digits(of value: Double, step: Double) -> String {
        var decimals = 0
        while decimals < 9, step * power(of: decimals) < 0.999 { decimals += 1 }
        let steps = (abs(value) * power(of: decimals)).rounded()
        // Beyond 2^53 a double holds no last digit; such a value is no figure of any text, but must not trap.
        guard steps < 9e15 else { return "\(value)" }
        let digits = String(Int(steps))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let fraction = decimals > 0 ? "." + padded.suffix(decimals) : ""
        let minus = value < 0 && steps > 0 ? "\u{2212}" : ""
        return minus + grouped(padded.dropLast(decimals)) + fraction
    }

    /// Four digits stay together; from five on they are grouped by narrow spaces (ISO 80000-1).
    private static func grouped(_ whole: Substring) -> String {
        guard whole.count > 4 else { return String(whole) }
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { text.append("\u{202F}") }
            text.append(digit)
        }
        return text
    }

    /// A power of ten.
    static func power(of exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
