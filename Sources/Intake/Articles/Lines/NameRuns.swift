import Matching
import Rules

/// The capitalised names in a stretch of text, as slots for the patterns that name writers and outlets.
struct NameRuns {
    let layout: Layout
    let rules: Rulebook
    /// A run longer than this is a headline rather than a name.
    private static let longest = 14
    /// Names are looked for in stretches of at most this many tokens.
    private static let reach = 160

    /// Names, rows of names and verbs of saying in a range of tokens.
    func slots(in range: Range<Int>) -> SlotTable {
        var table = SlotTable()
        let range = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.reach)
        var index = range.lowerBound
        while index < range.upperBound {
            guard begins(index) else {
                index += 1
                continue
            }
            for end in ends(from: index, before: range.upperBound) {
                table.insert(Slot(kind: "name", tokens: index..<end, index: 0))
            }
            for end in rowEnds(from: index, before: range.upperBound) {
                table.insert(Slot(kind: "names", tokens: index..<end, index: 0))
            }
            index += 1
        }
        for match in rules.languages.flatMap({ $0.cues.matches(in: layout.tokens, range: range) })
        where match.value.category == "saying" {
            table.insert(Slot(kind: "saying", tokens: match.tokens, index: 0))
        }
        return table
    }

    /// The first fit of a pattern of a sort in a range of tokens.
    func match(_ sort: AnatomyPattern, in range: Range<Int>, filling: Bool = false) -> PatternMatch? {
        let slots = slots(in: range)
        let matcher = PatternMatcher(tokens: layout.tokens, slots: slots, sentence: range)
        for pattern in rules.anatomy.patterns[sort] ?? [] {
            if filling {
                if let match = matcher.match(of: pattern, at: range.lowerBound), match.tokens == range { return match }
            } else if let match = matcher.matches(of: pattern).last {
                return match
            }
        }
        return nil
    }

    /// Whether a range of tokens is one name or a row of names and nothing else.
    func isNames(_ range: Range<Int>) -> Bool {
        !range.isEmpty && begins(range.lowerBound)
            && (ends(from: range.lowerBound, before: range.upperBound).contains(range.upperBound)
                || rowEnds(from: range.lowerBound, before: range.upperBound).contains(range.upperBound))
    }

    private func begins(_ token: Int) -> Bool {
        let tokens = layout.tokens
        guard tokens[token].kind == .word && tokens[token].capitalised || tokens[token].kind == .ideograph else {
            return false
        }
        if token > 0, continues(token), tokens[token - 1].kind == .word { return false }
        return layout.cue(.notName, at: token, before: token + 1) == nil
    }

    /// Whether a token is written onto the one before it.
    private func continues(_ token: Int) -> Bool { !layout.tokens[token].spaceBefore }

    /// Where a name that begins at a token may end, the nearest first.
    private func ends(from start: Int, before limit: Int) -> [Int] {
        let tokens = layout.tokens
        var found: [Int] = []
        var index = start
        while index < limit, found.count < Self.longest {
            let token = tokens[index]
            if token.kind == .word, token.capitalised {
                index += 1
                index = attached(index, before: limit)
                found.append(index)
            } else if token.kind == .ideograph {
                index += 1
                found.append(index)
            } else if index > start, let joint = layout.cue(.inName, at: index, before: limit),
                joint.upperBound < limit,
                tokens[joint.upperBound].capitalised
                    || layout.cue(.inName, at: joint.upperBound, before: limit) != nil
            {
                index = joint.upperBound
            } else {
                break
            }
        }
        return found
    }

    /// Passes over what is written onto a word: "'s", "-", ".", an initial's full stop.
    private func attached(_ index: Int, before limit: Int) -> Int {
        let tokens = layout.tokens
        var index = index
        while index < limit, !tokens[index].spaceBefore, tokens[index].kind == .mark {
            guard let stop = layout.mark(index) else { break }
            if stop == ".", tokens[index - 1].end - tokens[index - 1].start == 1, tokens[index - 1].capitalised {
                index += 1
            } else if Marks.joints.contains(stop),
                index + 1 < limit, !tokens[index + 1].spaceBefore, tokens[index + 1].kind == .word
            {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    /// Where a row of persons may end: names separated by commas and a joining word.
    private func rowEnds(from start: Int, before limit: Int) -> [Int] {
        var found: [Int] = []
        var index = start
        while found.count < Self.longest {
            let person = personEnd(from: index, before: limit)
            guard person > index else { break }
            found.append(person)
            var next = person
            if layout.isMark(next, of: Marks.commas) { next += 1 }
            if next < limit, let joint = layout.cue(.inName, at: next, before: limit), !layout.tokens[next].capitalised
            {
                next = joint.upperBound
            }
            guard next > person, next < limit, begins(next) else { break }
            index = next
        }
        return found
    }

    /// The end of a run of capitalised words without joints.
    private func personEnd(from start: Int, before limit: Int) -> Int {
        let tokens = layout.tokens
        var index = start
        while index < limit, index - start < 10,
            (tokens[index].kind == .word && tokens[index].capitalised) || tokens[index].kind == .ideograph
        {
            index = attached(index + 1, before: limit)
        }
        return min(index, limit)
    }
}
