/// The number that a cell of a table says: `1,234.5`, `1 234,5`, `1.5E+09`.
struct NumberCell {
    /// The signs before decimals.
    let decimals: Set<Character>

    /// The number times a power of ten; nothing if the cell is no number, or has thousands that aren't set apart by threes.
    func number(_ cell: String, power: Int) -> Double? {
        var digits = ""
        // Digits since the last sign between thousands, where there was one.
        var group: Int?
        var hasDecimals = false
        for character in cell {
            switch character {
            case "0"..."9":
                digits.append(character)
                if !hasDecimals { group = group.map { $0 + 1 } }
            case "-", "+": digits.append(character)
            case "\u{2212}": digits.append("-")
            case "e", "E":
                guard !digits.isEmpty, group ?? 3 == 3 else { return nil }
                group = nil
                hasDecimals = true
                digits.append(character)
            case let sign where decimals.contains(sign):
                guard !hasDecimals, group ?? 3 == 3 else { return nil }
                (hasDecimals, group) = (true, nil)
                digits.append(".")
            case ",", ".", " ", "\u{A0}", "\u{202F}", "'":
                let first = digits.drop { $0 == "-" || $0 == "+" }.count
                guard !hasDecimals, group.map({ $0 == 3 }) ?? (1...3).contains(first) else { return nil }
                group = 0
            default: return nil
            }
        }
        guard group ?? 3 == 3, let value = Double(power == 0 ? digits : Self.scaled(digits, power)), value.isFinite
        else {
            return nil
        }
        return value
    }

    /// The digits with the power of ten joined to the one that they may have.
    private static func scaled(_ digits: String, _ power: Int) -> String {
        let pieces =
            digits.split(separator: "e", omittingEmptySubsequences: false).count > 1
            ? digits.split(separator: "e", omittingEmptySubsequences: false)
            : digits.split(separator: "E", omittingEmptySubsequences: false)
        guard pieces.count == 2, let own = Int16(pieces[1]) else { return "\(digits)e\(power)" }
        return "\(pieces[0])e\(Int(own) + power)"
    }
}
