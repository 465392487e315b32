import Domain
import Matching
import Rules

/// Round-ups: the writer's own text leads in passages of others, each up to a mark that stands for the link.
extension PartsReading {
    /// Reads lead-ins and the passages below them.
    mutating func readExcerpts(_ body: Range<Int>) {
        let marked = body.contains { layout.ending(.sourceMark, of: layout.lines[$0]) != nil }
        let leads = body.filter { roles[$0] == nil && layout.ends(layout.lines[$0].tokens, with: Marks.colons) }
            .compactMap { index in leadIn(index, marked: marked).map { (index, $0) } }
        for (place, lead) in leads.enumerated() {
            let (index, role) = lead
            let next = place + 1 < leads.count ? leads[place + 1].0 : body.upperBound
            guard index + 1 < next else { continue }
            let mark = (index + 1..<next).first { layout.ending(.sourceMark, of: layout.lines[$0]) != nil }
            // Without a mark the passage goes up to the next lead-in; the last one is taken for one paragraph.
            let end = mark.map { $0 + 1 } ?? (place + 1 < leads.count ? next : min(index + 2, next))
            var passage = role
            passage.group = newGroup()
            for line in index + 1..<end where roles[line] == nil { roles[line] = passage }
            if let mark, let tokens = layout.ending(.sourceMark, of: layout.lines[mark]) {
                markElision(tokens)
            } else if marked {
                let points = layout.points(
                    layout.lines[index + 1].tokens.lowerBound..<layout.lines[end - 1].tokens.upperBound)
                caveats.append(
                    Caveat(.sourceLineMissing, role.source ?? "", start: points.lowerBound, end: points.upperBound))
            }
        }
    }

    /// The passage that a line leads in, with its source; nothing if the line ends with a colon for another reason.
    private mutating func leadIn(_ index: Int, marked: Bool) -> LineRole? {
        let line = layout.lines[index]
        let tail = max(line.tokens.lowerBound, line.tokens.upperBound - 120)..<line.tokens.upperBound
        // The last sentence leads in; the one before may name the source.
        for sentence in layout.sentences(tail).suffix(2).reversed() {
            guard let match = names.match(.leadIn, in: sentence), let source = match.captures["source"] else {
                continue
            }
            var role = LineRole(.quotedPassage)
            role.source = layout.string(source.tokens)
            role.author = match.captures["author"].map { Byline.split($0.tokens, layout).joined(separator: "; ") }
            let points = layout.points(match.tokens)
            pieces.append(
                Part(
                    .attribution, points.lowerBound, points.upperBound, source: role.source, author: role.author,
                    inline: true))
            return role
        }
        return marked ? LineRole(.quotedPassage) : nil
    }
}
