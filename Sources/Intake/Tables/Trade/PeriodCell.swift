import Domain

/// The time that a cell of a table says: `2024`, `Y2019`, `202408`, `2024-08`, `Aug. 2024`, `201952-Jan.-Dec. 2019`.
struct PeriodCell {
    /// The words for months by number, in small letters; those of 0 mean the whole year.
    let months: [String: Int]

    /// The time; nothing if the cell says none.
    func period(_ cell: String) -> Period? {
        // "01/2021" is a month and a year, not a stretch of two thousand years.
        if cell.utf8.count >= 4, let period = Period(iso: cell),
            [period.start, period.end].allSatisfy({ $0.map { Self.years.contains($0.civil.year) } ?? false })
        {
            return period
        }
        let pieces = pieces(of: cell)
        let words = pieces.filter { $0.number == nil }.compactMap { months[$0.text] }
        let numbers = pieces.compactMap(\.number)
        // Words tell more than codes: "202308-Jan.-Aug. 2023" is what came together by August.
        if let year = numbers.last(where: Self.years.contains), !words.isEmpty {
            return period(year, from: words[0], to: words[words.count - 1])
        }
        // Letters beside the numbers only name them: "Y2019", "2019M05", "2019-Q2".
        let letters = pieces.filter { $0.number == nil }.map(\.text)
        guard letters.allSatisfy({ $0.utf8.count == 1 }), numbers.count <= 2, let first = numbers.first else {
            return nil
        }
        if Self.years.contains(first), numbers.count == 2 {
            guard letters.contains("q") else { return period(first, month: numbers[1]) }
            return (1...4).contains(numbers[1]) ? period(first, from: numbers[1] * 3 - 2, to: numbers[1] * 3) : nil
        }
        if Self.years.contains(first) { return Period(year: first) }
        // "01/2021": the month first.
        if numbers.count == 2, letters.isEmpty, Self.years.contains(numbers[1]) {
            return period(numbers[1], month: first)
        }
        return Self.years.contains(first / 100) ? period(first / 100, month: first % 100) : nil
    }

    /// The time that the name of a column says; nothing if it says more, or something else.
    func period(heading: String) -> Period? {
        let digits = heading.utf8.count { (48...57).contains($0) }
        guard (4...6).contains(digits), heading.utf8.count <= 16 else { return nil }
        return period(heading)
    }

    /// The time of a year and a month in columns of their own.
    func period(year: String, month: String) -> Period? {
        guard let year = Int(year), Self.years.contains(year) else { return nil }
        let number = months[month.lowercased()] ?? Int(month)
        return number.flatMap { period(year, month: $0) }
    }

    private static let years = 1900...2100
    /// What the annual rows of UN Comtrade and Eurostat write for the month.
    private static let wholeYear = 52

    private func period(_ year: Int, month: Int) -> Period? {
        month == Self.wholeYear ? Period(year: year) : period(year, from: month, to: month)
    }

    /// From one month to another; nought stands for the whole year.
    private func period(_ year: Int, from first: Int, to last: Int) -> Period? {
        if first == 0 { return Period(year: year) }
        return first <= last ? Period(year: year, months: first...last) : nil
    }

    /// Runs of letters and runs of digits.
    private func pieces(of cell: String) -> [(text: String, number: Int?)] {
        var pieces: [(text: String, number: Int?)] = []
        var run = ""
        var isDigits = false
        func end() {
            if !run.isEmpty { pieces.append((run.lowercased(), isDigits ? Int(run) : nil)) }
            run = ""
        }
        for character in cell.prefix(64) {
            let digit = character.isASCII && character.isNumber
            if !digit, !character.isLetter { end(); continue }
            if digit != isDigits { end() }
            isDigits = digit
            run.append(character)
        }
        end()
        return pieces
    }
}
