import Domain
import Matching
import Rules

/// Newsletters: sections of items, each under a line that names its source.
extension PartsReading {
    /// The list of contents: its lines, and the words of each entry.
    struct Contents {
        var lines: Range<Int>
        var entries: Set<[UInt64]>
    }

    /// The list of contents, if there is one.
    func contents(in body: Range<Int>) -> Contents? {
        guard let heading = body.prefix(60).first(where: { layout.fills(.contents, layout.lines[$0]) }) else {
            return nil
        }
        var end = heading + 1
        var entries: Set<[UInt64]> = []
        while end < body.upperBound, layout.words(layout.lines[end].tokens) <= 30,
            !layout.ends(layout.lines[end].tokens, with: Marks.notEnds), roles[end] == nil,
            !entries.contains(words(end))
        {
            entries.insert(words(end))
            end += 1
        }
        // An entry has a section; the last lines may already be the first item.
        let sections = Set(
            (end..<body.upperBound).lazy.filter { layout.words(layout.lines[$0].tokens) <= 30 }.map(words))
        guard entries.count >= 2, entries.contains(where: sections.contains) else { return nil }
        return Contents(lines: heading..<end, entries: entries)
    }

    /// The words of a line, by which an entry is found again.
    private func words(_ index: Int) -> [UInt64] {
        layout.lines[index].tokens.prefix(60).compactMap { layout.tokens[$0].isText ? layout.tokens[$0].key : nil }
    }

    private func sourceLine(_ index: Int) -> SourceLine? {
        SourceLine(layout.lines[index], layout: layout, names: names, dates: dates, rules: rules)
    }

    /// Whether a text without a list of contents is a list of items all the same.
    func isItemList(_ body: Range<Int>) -> Bool {
        var found = 0
        // Marked headings show a newsletter too.
        let wanted = body.contains { layout.lines[$0].level != nil } ? 2 : 3
        for index in body where sourceLine(index)?.hasField == true {
            found += 1
            if found >= wanted { return true }
        }
        return false
    }

    /// Reads sections and items; what stands under no source line is marked as such.
    mutating func readItems(_ body: Range<Int>, contents: Contents?) {
        var item: LineRole?
        // What stands above the first source line of a list without contents is the writer's own.
        let first = contents == nil ? body.first { sourceLine($0) != nil } ?? body.lowerBound : body.upperBound
        var inItems = false
        var heading: Int?
        let cohesion = Cohesion(layout, lines: body)
        let table = contents.map { _ in newGroup() }
        for index in body {
            let line = layout.lines[index]
            if index == first { inItems = true }
            if let contents, contents.lines.contains(index) {
                roles[index] = LineRole(.tableOfContents, group: table)
                inItems = true
            } else if let level = line.level, roles[index] == nil {
                roles[index] = LineRole(.sectionHeading, level: level)
                (item, heading) = (nil, nil)
            } else if !inItems {
                if roles[index] == nil { roles[index] = LineRole(.ownText, group: 0) }
            } else if let role = roles[index] {
                if role.kind != .quotedPassage { (item, heading) = (nil, nil) }
            } else if let contents, contents.entries.contains(words(index)) {
                roles[index] = LineRole(.sectionHeading, level: 1)
                (item, heading) = (nil, nil)
            } else if layout.fills(.separator, line) {
                roles[index] = LineRole(.boilerplate)
            } else if isEditorNote(line) {
                // A note about the passage around it doesn't end the item.
                roles[index] = note()
                item?.group = newGroup()
                heading = nil
            } else if layout.opening(.comment, of: line) != nil {
                roles[index] = note()
                item = nextOriginal(after: index, in: body, item: item)
                heading = nil
            } else if let source = sourceLine(index) {
                var passage = LineRole(.itemHeading)
                passage.source = source.source
                passage.author = source.author
                passage.language = source.language
                passage.date = source.date
                roles[index] = passage
                heading = index
                passage.kind = .quotedPassage
                passage.group = newGroup()
                item = passage
            } else {
                if item == nil || heading.map({ !cohesion.holds(index, with: $0..<index) }) ?? false {
                    item = LineRole(.quotedPassage, group: newGroup())
                    heading = nil
                }
                roles[index] = item
                if layout.fills(.elision, line) { markElision(line.tokens) }
                markNotes(in: line)
            }
        }
        reportNameless(body)
    }

    private func note() -> LineRole {
        var role = LineRole(.comment)
        role.author = Part.ownEditor
        return role
    }

    /// An editor's bracketed note that is a line of its own.
    private func isEditorNote(_ line: TextLine) -> Bool {
        let first = line.tokens.lowerBound
        return layout.isMark(first, of: Marks.openBrackets)
            && layout.isMark(line.tokens.upperBound - 1, of: Marks.closeBrackets)
            && layout.cue(.editorNote, at: first + 1, before: line.tokens.upperBound) != nil
    }

    /// An editor's bracketed notes inside a passage.
    private mutating func markNotes(in line: TextLine) {
        for match in layout.cues(in: line.tokens) where match.value == .editorNote {
            let open = match.tokens.lowerBound - 1
            guard open >= line.tokens.lowerBound, layout.isMark(open, of: Marks.openBrackets),
                let close = (match.tokens.upperBound..<min(match.tokens.upperBound + 40, line.tokens.upperBound))
                    .first(where: { layout.isMark($0, of: Marks.closeBrackets) })
            else { continue }
            let points = layout.points(open..<(close + 1))
            if pieces.last?.start == points.lowerBound { continue }
            pieces.append(Part(.comment, points.lowerBound, points.upperBound, author: Part.ownEditor, inline: true))
        }
    }

    /// A comment ends the item, unless what follows is the passage once more in the language of the source.
    private mutating func nextOriginal(after index: Int, in body: Range<Int>, item: LineRole?) -> LineRole? {
        guard var item, let language = item.language, index + 1 < body.upperBound else { return nil }
        let guess = LanguageGuess(layout: layout, rules: rules)
        guard guess.language(of: layout.lines[index + 1].tokens) == language else { return nil }
        item.group = newGroup()
        return item
    }

    private mutating func reportNameless(_ body: Range<Int>) {
        var seen: Set<Int> = []
        for index in body {
            guard let role = roles[index], role.kind == .quotedPassage, role.source == nil, let group = role.group,
                seen.insert(group).inserted
            else { continue }
            var last = index
            while last + 1 < body.upperBound, roles[last + 1]?.group == group { last += 1 }
            let points = layout.points(layout.lines[index].tokens.lowerBound..<layout.lines[last].tokens.upperBound)
            caveats.append(Caveat(.sourceLineMissing, start: points.lowerBound, end: points.upperBound))
        }
    }
}
