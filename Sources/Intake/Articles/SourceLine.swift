import Domain
import Matching
import Rules

/// A line that says where an item comes from: headline, then outlet, writer, language, date.
struct SourceLine {
    /// The outlet.
    var source: String?
    /// The writer, with where they work in brackets.
    var author: String?
    /// The language that the source is written in.
    var language: String?
    /// The date.
    var date: StatedDate?
    /// Whether a dash sets the outlet apart; without it, only a date or a language shows what the line is.
    var hasField = false

    private static let longest = 60

    /// Reads a line; nothing if it is an ordinary one.
    init?(_ line: TextLine, layout: Layout, names: NameRuns, dates: DateWords, rules: Rulebook) {
        guard line.tokens.count <= Self.longest * 2, layout.words(line.tokens) <= Self.longest,
            layout.words(line.tokens) >= 3, !layout.ends(line.tokens, with: Marks.notEnds)
        else { return nil }
        var end = line.tokens.upperBound
        var stripped = true
        var bracketed: Range<Int>?
        while stripped {
            stripped = false
            if let mark = SourceLine.bracket(before: end, in: line, layout) {
                let inside = (mark.lowerBound + 1)..<(mark.upperBound - 1)
                let found = dates.dates(in: inside).first
                let outlet = SourceLine.outlet(
                    in: inside.lowerBound..<(found?.tokens.lowerBound ?? inside.upperBound), layout)
                if let found {
                    date = found
                    if let outlet { bracketed = outlet.name }
                } else if let outlet, outlet.isLabelled {
                    bracketed = outlet.name
                } else if let found = rules.anatomy.languageMarks.matches(in: layout.tokens, range: inside).last {
                    language = found.value
                } else {
                    break
                }
                end = mark.lowerBound
                stripped = true
            } else if date == nil, let found = SourceLine.date(before: end, in: line, dates) {
                date = found
                end = found.tokens.lowerBound
                stripped = true
            }
            while end > line.tokens.lowerBound,
                layout.isMark(end - 1, of: Marks.dashes) || layout.isMark(end - 1, of: Marks.commas)
            {
                end -= 1
                stripped = true
            }
        }
        let rest = line.tokens.lowerBound..<end
        let dash = rest.last { layout.isMark($0, of: Marks.dashes) && SourceLine.stands($0, in: rest, layout) }
        if bracketed != nil, layout.endsSentence(rest) { return nil }
        if let field = bracketed ?? dash.map({ ($0 + 1)..<end }) {
            guard layout.words(field) <= 14, let match = names.match(.sourceField, in: field, filling: true) else {
                return nil
            }
            let part = { (name: String) in match.captures[name].map { layout.string($0.tokens) } }
            source = part("source")
            author = part("author").map { author in part("affiliation").map { "\(author) (\($0))" } ?? author }
            hasField = true
        } else {
            guard date != nil || language != nil,
                let occasion = layout.cues(in: rest).last(where: { $0.value == .occasion })
            else { return nil }
            let holder = rest.lowerBound..<max(rest.lowerBound, occasion.tokens.lowerBound)
            guard !holder.isEmpty else { return nil }
            source = layout.string(holder)
        }
    }

    /// The name of an outlet in brackets, up to a date: "(via Harbour Gazette)", "(Harbour Gazette, 10 April)".
    static func outlet(in range: Range<Int>, _ layout: Layout) -> (name: Range<Int>, isLabelled: Bool)? {
        var name = range
        let label =
            layout.cue(.via, at: name.lowerBound, before: name.upperBound)
            ?? layout.cue(.outletLabel, at: name.lowerBound, before: name.upperBound)
        if let label { name = label.upperBound..<name.upperBound }
        while let first = name.first, layout.isMark(first, of: Marks.colons) { name = (first + 1)..<name.upperBound }
        while let last = name.last, layout.isMark(last, of: Marks.commas) || layout.isMark(last, of: Marks.dashes) {
            name = name.lowerBound..<last
        }
        return layout.words(name) == 0 ? nil : (name, label != nil)
    }

    /// A bracketed remark that ends before a token.
    static func bracket(before end: Int, in line: TextLine, _ layout: Layout) -> Range<Int>? {
        guard end > line.tokens.lowerBound, layout.isMark(end - 1, of: Marks.closeBrackets) else { return nil }
        let first = max(line.tokens.lowerBound, end - 10)
        guard let open = (first..<(end - 1)).last(where: { layout.isMark($0, of: Marks.openBrackets) }) else {
            return nil
        }
        return open..<end
    }

    /// A date that ends before a token.
    private static func date(before end: Int, in line: TextLine, _ dates: DateWords) -> StatedDate? {
        for start in max(line.tokens.lowerBound, end - 7)..<max(end, line.tokens.lowerBound) {
            if let found = dates.date(at: start, before: end), found.tokens.upperBound == end,
                found.day != nil || found.year != nil
            {
                return found
            }
        }
        return nil
    }

    /// Whether a dash stands free, with white space on both sides and words behind it.
    private static func stands(_ token: Int, in range: Range<Int>, _ layout: Layout) -> Bool {
        token > range.lowerBound && token + 1 < range.upperBound && layout.tokens[token].spaceBefore
            && layout.tokens[token + 1].spaceBefore
    }
}
