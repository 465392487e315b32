import Domain
import Matching
import Rules

/// The writer and the date that one line at the head or the foot of a text gives.
struct Byline {
    /// The words that name the writer, with what opens them.
    var writer: Range<Int>?
    /// The writers.
    var names: [String] = []
    /// The outlet, where the line names it.
    var outlet: String?
    /// The date.
    var date: StatedDate?
    /// The words that give the date.
    var dateWords: Range<Int>?

    /// Reads a line; nothing if it is neither.
    init?(_ line: TextLine, layout: Layout, names: NameRuns, dates: DateWords) {
        guard layout.words(line.tokens) <= 24 else { return nil }
        var rest = line.tokens
        let opener = layout.opening(.byline, of: line)
        let date = dates.dates(in: line.tokens).first { $0.day != nil || $0.year != nil }
        if let date {
            self.date = date
            var words = date.tokens
            // "Monday, December 30, 2024": the day of the week belongs to the date.
            for start in max(line.tokens.lowerBound, words.lowerBound - 3)..<words.lowerBound {
                if dates.weekday(at: start, before: words.lowerBound) != nil
                    || layout.cue(.shortWeekday, at: start, before: words.lowerBound) != nil
                {
                    words = start..<words.upperBound
                    break
                }
            }
            let renewal = layout.opening(.renewalLabel, of: line)
            if let label = layout.opening(.dateLabel, of: line) ?? renewal,
                layout.words(label.upperBound..<words.lowerBound) == 0
            {
                words = line.tokens.lowerBound..<words.upperBound
                self.date?.isRenewal = label == renewal
            }
            rest = line.tokens.lowerBound..<words.lowerBound
            dateWords = words
        }
        var isSetApart = false
        while let last = rest.last,
            layout.isMark(last, of: Marks.bars) || layout.isMark(last, of: Marks.commas)
                || layout.isMark(last, of: Marks.openBrackets)
        {
            if !layout.isMark(last, of: Marks.commas) { isSetApart = true }
            rest = rest.lowerBound..<(rest.upperBound - 1)
        }
        if let opener, opener.upperBound < rest.upperBound {
            var person = opener.upperBound..<rest.upperBound
            if layout.isMark(person.lowerBound, of: Marks.colons) {
                person = (person.lowerBound + 1)..<person.upperBound
            }
            person = Byline.trimmed(person, layout)
            guard !person.isEmpty, layout.words(person) <= 12 else { return nil }
            if names.isNames(Byline.field(person, layout)) {
                self.names = Byline.split(Byline.field(person, layout), layout)
            } else if dateWords == nil || !isSetApart || layout.words(person) > 6 {
                return nil
            }
            // "By the editor | May 6": a writer without a name, told by the date that a bar sets apart.
            writer = rest.lowerBound..<person.upperBound
        } else if let words = dateWords {
            // A date with little else beside it: an hour, a place; or the bare name of a writer.
            let tail = words.upperBound..<line.tokens.upperBound
            outlet = Byline.outlet(in: tail, layout)
            guard layout.words(tail) <= 6 || outlet != nil, !layout.endsSentence(line.tokens) || layout.words(tail) == 0
            else { return nil }
            if Byline.isNumber(rest, layout) {
                dateWords = line.tokens
            } else if layout.words(rest) > 0 {
                guard names.isNames(rest), layout.words(rest) <= 8 else { return nil }
                writer = rest
                self.names = Byline.split(rest, layout)
            } else {
                dateWords = words.lowerBound..<line.tokens.upperBound
            }
        } else {
            return nil
        }
    }

    /// The outlet behind its label.
    private static func outlet(in range: Range<Int>, _ layout: Layout) -> String? {
        guard let label = layout.cues(in: range).first(where: { $0.value == .outletLabel }) else { return nil }
        var name = label.tokens.upperBound..<range.upperBound
        while let first = name.first, layout.isMark(first, of: Marks.colons) { name = (first + 1)..<name.upperBound }
        name = field(name, layout)
        return name.isEmpty || layout.words(name) > 16 ? nil : layout.string(name)
    }

    /// "Issue 12": a few words that end in a number.
    private static func isNumber(_ range: Range<Int>, _ layout: Layout) -> Bool {
        (2...4).contains(layout.words(range)) && range.last.map { layout.tokens[$0].kind == .digits } ?? false
    }

    /// The first field of what is left, up to a bar.
    private static func field(_ range: Range<Int>, _ layout: Layout) -> Range<Int> {
        let bar = range.first { layout.isMark($0, of: Marks.bars) && layout.tokens[$0].spaceBefore }
        return trimmed(range.lowerBound..<(bar ?? range.upperBound), layout)
    }

    private static func trimmed(_ range: Range<Int>, _ layout: Layout) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound,
            layout.isMark(end - 1, of: Marks.bars) || layout.isMark(end - 1, of: Marks.commas)
        { end -= 1 }
        return range.lowerBound..<end
    }

    /// The single names in a row of them.
    static func split(_ range: Range<Int>, _ layout: Layout) -> [String] {
        var names: [String] = []
        var start = range.lowerBound
        for index in range {
            let joint =
                layout.cue(.inName, at: index, before: range.upperBound) != nil
                && !layout.tokens[index].capitalised && layout.tokens[index].kind == .word
                && layout.tokens[index].end - layout.tokens[index].start == 3
            if layout.isMark(index, of: Marks.commas) || joint {
                if index > start { names.append(layout.string(start..<index)) }
                start = index + 1
            }
        }
        if start < range.upperBound { names.append(layout.string(start..<range.upperBound)) }
        return names
    }
}
