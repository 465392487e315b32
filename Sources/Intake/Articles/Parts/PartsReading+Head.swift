import Domain
import Matching
import Rules

extension PartsReading {
    private static let longestHead = 15
    private static let longestTitle = 32

    /// Reads page furniture, title, byline and date above the text, and gives the first line of the text.
    mutating func readHead() -> Int {
        var index = 0
        var titleAt: Int?
        let limit = min(layout.lines.count, Self.longestHead)
        while index < limit {
            let line = layout.lines[index]
            if let role = roles[index] {
                guard role.kind != .ownText, role.kind != .quotedPassage, role.kind != .sectionHeading else { break }
                if role.kind == .title { titleAt = index }
                readMarked(index)
                index += 1
                continue
            }
            if let cue = layout.opening(.crossPost, of: line) {
                var role = LineRole(.boilerplate)
                var origin = cue.upperBound..<line.tokens.upperBound
                while let first = origin.first, layout.isMark(first, of: Marks.colons) {
                    origin = (first + 1)..<origin.upperBound
                }
                role.source = origin.isEmpty ? nil : layout.string(origin)
                roles[index] = role
            } else if isFurniture(line) {
                roles[index] = LineRole(.boilerplate)
            } else if layout.lines.count > 1, takeByline(index) {
                // Its parts are written down.
            } else if titleAt == nil, isHeadline(index), title == nil || title == layout.string(line.tokens) {
                roles[index] = LineRole(.title)
                title = layout.string(line.tokens)
                titleAt = index
            } else if titleAt == index - 1, (2...4).contains(layout.words(line.tokens)), isName(line) {
                takeSignature(index)
            } else if let titleAt, titleAt == index - 1, isHeadline(index),
                layout.words(line.tokens) >= 6 || !line.blankBefore
            {
                roles[index] = LineRole(.subtitle)
            } else if let masthead = titleAt, content.title == nil, isName(layout.lines[masthead]), isHeadline(index),
                byline(below: index)?.writer != nil
            {
                // Above a headline with its writer, a name with a date is the paper's.
                roles[masthead] = LineRole(.boilerplate)
                roles[index] = LineRole(.title)
                title = layout.string(line.tokens)
                titleAt = index
            } else if titleAt == nil, standsAboveByline(index) {
                roles[index] = LineRole(.boilerplate)
            } else {
                break
            }
            index += 1
        }
        noteAgencyDate(index)
        return index
    }

    /// Whether a line is a name and nothing else; where no letter is a capital, any short line could be one.
    func isName(_ line: TextLine) -> Bool {
        layout.tokens[line.tokens.lowerBound].kind != .ideograph && names.isNames(line.tokens)
    }

    /// Whether a short line, such as a masthead, has a line with writer or date right below.
    private func standsAboveByline(_ index: Int) -> Bool {
        layout.words(layout.lines[index].tokens) <= 6 && isName(layout.lines[index]) && byline(below: index) != nil
    }

    private func byline(below index: Int) -> Byline? {
        guard index + 1 < layout.lines.count else { return nil }
        return Byline(layout.lines[index + 1], layout: layout, names: names, dates: dates)
    }

    /// Whether a line belongs to the page's frame.
    func isFurniture(_ line: TextLine) -> Bool {
        layout.fills(.chrome, line) || layout.fills(.separator, line) || isCounter(line)
    }

    /// Whether a line counts readers or their comments.
    func isCounter(_ line: TextLine) -> Bool {
        let first = line.tokens.lowerBound
        guard layout.tokens[first].kind == .digits, line.tokens.count <= 5 else { return false }
        return (first + 1..<line.tokens.upperBound).contains {
            layout.cue(.counter, at: $0, before: line.tokens.upperBound)?.upperBound == line.tokens.upperBound
        }
    }

    /// Writes down a line that is nothing but the writer's name.
    mutating func takeSignature(_ index: Int) {
        let line = layout.lines[index].tokens
        let points = layout.points(line)
        let writers = Byline.split(line, layout)
        pieces.append(Part(.byline, points.lowerBound, points.upperBound, author: writers.joined(separator: "; ")))
        authors += writers.filter { !authors.contains($0) }
        roles[index] = .taken
    }

    /// Reads a line that the markup gives to the writer or the date.
    mutating func readMarked(_ index: Int) {
        guard let kind = roles[index]?.kind, kind == .byline || kind == .dateline, !takeByline(index) else { return }
        if kind == .byline, content.authors.isEmpty, names.isNames(layout.lines[index].tokens) { takeSignature(index) }
    }

    /// Writes down what a line says of writer and date.
    mutating func takeByline(_ index: Int) -> Bool {
        guard let byline = Byline(layout.lines[index], layout: layout, names: names, dates: dates) else { return false }
        if outlet == nil { outlet = byline.outlet }
        if let writer = byline.writer {
            let points = layout.points(writer)
            pieces.append(
                Part(
                    .byline, points.lowerBound, points.upperBound,
                    author: byline.names.isEmpty ? nil : byline.names.joined(separator: "; ")))
            authors += byline.names.filter { !authors.contains($0) }
        }
        if let words = byline.dateWords, let date = byline.date {
            let points = layout.points(words)
            pieces.append(Part(.dateline, points.lowerBound, points.upperBound, date: date.period))
            stated.append(
                StatedDate(
                    year: date.year, month: date.month, day: date.day, tokens: words, isRenewal: date.isRenewal))
        }
        roles[index] = .taken
        return true
    }

    /// Whether a line stands over the text as a headline does.
    private func isHeadline(_ index: Int) -> Bool {
        let line = layout.lines[index]
        let words = layout.words(line.tokens)
        guard words <= Self.longestTitle, words >= 1, !layout.ends(line.tokens, with: Marks.notEnds) else {
            return false
        }
        guard !layout.fills(.elision, line), layout.tokens[line.tokens.lowerBound].kind != .digits || words > 3 else {
            return false
        }
        return (index + 1..<min(index + 6, layout.lines.count)).contains { next in
            let body = layout.lines[next].tokens
            let length = layout.words(body)
            return length > 8 && layout.ends(body, with: Marks.sentenceEnds + Marks.colons) || length > 60
        }
    }

    /// "BEIJING, May 6 (Xinhua) --": the date before a dash or bracket at the head of the first paragraph, with nothing but
    /// capitalised words in front of it.
    private mutating func noteAgencyDate(_ index: Int) {
        guard stated.isEmpty, index < layout.lines.count else { return }
        let line = layout.lines[index].tokens
        let head = line.lowerBound..<min(line.lowerBound + 16, line.upperBound)
        guard let date = dates.dates(in: head).first(where: { $0.day != nil }),
            date.tokens.lowerBound > head.lowerBound,
            (head.lowerBound..<date.tokens.lowerBound).allSatisfy({
                layout.tokens[$0].kind != .word || layout.tokens[$0].capitalised
            }),
            (date.tokens.upperBound..<min(date.tokens.upperBound + 6, line.upperBound)).contains(where: {
                layout.isMark($0, of: Marks.dashes + Marks.openBrackets)
            })
        else { return }
        stated.append(date)
    }
}
