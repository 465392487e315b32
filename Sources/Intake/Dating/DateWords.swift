import Domain
import Matching
import Rules

/// Finds dates in the shapes in which any language writes them.
struct DateWords {
    let layout: Layout
    private let months: CueIndex<Int>
    private let weekdays: CueIndex<Int>

    init(_ layout: Layout, vocabulary: DateVocabulary) {
        self.layout = layout
        months = vocabulary.months
        weekdays = vocabulary.weekdays
    }

    private init(_ layout: Layout, months: CueIndex<Int>, weekdays: CueIndex<Int>) {
        self.layout = layout
        self.months = months
        self.weekdays = weekdays
    }

    /// The same for another text.
    func over(_ layout: Layout) -> DateWords { DateWords(layout, months: months, weekdays: weekdays) }

    /// The dates in a range of tokens, from left to right.
    func dates(in range: Range<Int>) -> [StatedDate] {
        var found: [StatedDate] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let date = date(at: index, before: range.upperBound) {
                found.append(date)
                index = date.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// The date that begins at a token.
    func date(at token: Int, before end: Int) -> StatedDate? {
        numeric(token, end) ?? marked(token, end) ?? dayFirst(token, end) ?? monthFirst(token, end)
    }

    /// The day of the week that is named at a token, 1 for Monday.
    func weekday(at token: Int, before end: Int) -> (day: Int, tokens: Range<Int>)? {
        weekdays.matches(at: token, in: layout.tokens, before: end).last.map { ($0.value, $0.tokens) }
    }

    /// The days of the week that are named in a range of tokens, at each token the longest name.
    func weekdays(in range: Range<Int>) -> [(day: Int, tokens: Range<Int>)] {
        var found: [(day: Int, tokens: Range<Int>)] = []
        for match in weekdays.matches(in: layout.tokens, range: range) {
            if found.last?.tokens.lowerBound == match.tokens.lowerBound { found.removeLast() }
            found.append((match.value, match.tokens))
        }
        return found
    }

    /// A number of one to four digits.
    private func number(_ token: Int, _ end: Int, digits: ClosedRange<Int>) -> Int? {
        guard token < end, layout.tokens[token].kind == .digits else { return nil }
        let text = layout.string(token..<(token + 1))
        guard digits.contains(text.utf8.count), let value = Int(text) else { return nil }
        return value
    }

    private func year(_ token: Int, _ end: Int) -> Int? {
        number(token, end, digits: 4...4).flatMap { (1900...2100).contains($0) ? $0 : nil }
    }

    private func made(_ year: Int?, _ month: Int, _ day: Int?, _ tokens: Range<Int>, lastDay: Int? = nil) -> StatedDate?
    {
        guard (1...12).contains(month),
            day.map({ (1...Day.days(inMonth: month, of: year ?? 2000)).contains($0) }) ?? true
        else { return nil }
        return StatedDate(year: year, month: month, day: day, lastDay: lastDay, tokens: tokens)
    }

    /// 2023-12-22, 2023/12/22, 22.12.2023, 12/22/2023.
    private func numeric(_ token: Int, _ end: Int) -> StatedDate? {
        guard token + 4 < end, layout.tokens[token].kind == .digits, layout.tokens[token + 1].kind == .mark else {
            return nil
        }
        guard let mark = layout.mark(token + 1), ["-", "/", "."].contains(mark), layout.mark(token + 3) == mark,
            let middle = number(token + 2, end, digits: 1...2)
        else { return nil }
        let tokens = token..<(token + 5)
        if let year = year(token, end), let day = number(token + 4, end, digits: 1...2) {
            return made(year, middle, day, tokens)
        }
        guard let first = number(token, end, digits: 1...2), let year = year(token + 4, end) else { return nil }
        // Strokes leave open which number is the month unless one of them can't be.
        if mark == "." || first > 12 || first == middle { return made(year, middle, first, tokens) }
        return middle > 12 ? made(year, first, middle, tokens) : nil
    }

    /// 2023年12月22日, 12月22日, 2023年12月.
    private func marked(_ token: Int, _ end: Int) -> StatedDate? {
        var at = token
        var yearNumber: Int?
        if let year = year(at, end), let mark = layout.cue(.yearMark, at: at + 1, before: end) {
            yearNumber = year
            at = mark.upperBound
        }
        guard let month = number(at, end, digits: 1...2), let mark = layout.cue(.monthMark, at: at + 1, before: end)
        else {
            return nil
        }
        at = mark.upperBound
        if let day = number(at, end, digits: 1...2), let mark = layout.cue(.dayMark, at: at + 1, before: end) {
            return made(yearNumber, month, day, token..<mark.upperBound)
        }
        return yearNumber == nil ? nil : made(yearNumber, month, nil, token..<at)
    }

    /// 22 December 2023, 22nd of December, 22 декабря 2023 года.
    private func dayFirst(_ token: Int, _ end: Int) -> StatedDate? {
        guard let day = number(token, end, digits: 1...2) else { return nil }
        var at = token + 1
        if let mark = layout.cue(.ordinalMark, at: at, before: end) { at = mark.upperBound }
        if layout.isMark(at, of: ["."]) { at += 1 }
        // "22 de diciembre", "22nd of December": a joining word of up to two letters.
        if at + 1 < end, layout.tokens[at].kind == .word, layout.tokens[at].end - layout.tokens[at].start <= 2,
            months.matches(at: at, in: layout.tokens, before: end).isEmpty
        {
            at += 1
        }
        guard let month = months.matches(at: at, in: layout.tokens, before: end).last else { return nil }
        let (year, after) = yearBehind(month.tokens.upperBound, end)
        return made(year, month.value, day, token..<after)
    }

    /// December 22, 2023; Dec 22nd; May 15-16; December 2023; December.
    private func monthFirst(_ token: Int, _ end: Int) -> StatedDate? {
        guard let month = months.matches(at: token, in: layout.tokens, before: end).last else { return nil }
        var at = month.tokens.upperBound
        if layout.isMark(at, of: ["."]), at + 1 < end, layout.tokens[at + 1].kind == .digits { at += 1 }
        guard let day = number(at, end, digits: 1...2), day <= 31 else {
            let (year, after) = yearBehind(at, end)
            return made(year, month.value, nil, token..<(year == nil ? month.tokens.upperBound : after))
        }
        at += 1
        if let mark = layout.cue(.ordinalMark, at: at, before: end) { at = mark.upperBound }
        var lastDay: Int?
        if at + 1 < end, layout.isMark(at, of: ["-", "–"]), let last = number(at + 1, end, digits: 1...2), last > day {
            lastDay = last
            at += 2
        }
        let (year, after) = yearBehind(at, end)
        return made(year, month.value, day, token..<(year == nil ? at : after), lastDay: lastDay)
    }

    /// A year behind a day or a month, with or without a comma.
    private func yearBehind(_ token: Int, _ end: Int) -> (Int?, Int) {
        var at = token
        if layout.isMark(at, of: [",", "."]) { at += 1 }
        // "mai de 2024"
        if at + 1 < end, layout.tokens[at].kind == .word, layout.tokens[at].end - layout.tokens[at].start == 2,
            year(at + 1, end) != nil
        {
            at += 1
        }
        guard let year = year(at, end) else { return (nil, token) }
        at += 1
        if let mark = layout.cue(.yearMark, at: at, before: end) { at = mark.upperBound }
        return (year, at)
    }
}
