import Domain
import Matching
import Rules

/// Names of sources in scripts without capitals: what stands between the beginning of a clause and a word of saying.
struct ClauseSubjects {
    /// A name, and what stands between it and the word of saying: "周三在北京".
    struct Found {
        let name: SourceName
        let aside: Range<Int>
    }

    let tokens: Tokens
    let findings: SentenceFindings
    private static let longest = 30
    /// No sentence is read for more subjects.
    private static let most = 24

    private var sentence: Sentence { findings.sentence }

    /// The subjects of every word of saying, or of any other list that attributions name.
    func read() -> [Found] {
        let words = sentence.cues.filter { AttributionReading.cues.contains($0.value.kind) }
        let verbs = words.lazy.filter { word in
            !words.contains { $0.tokens.count > word.tokens.count && $0.tokens.covers(word.tokens) }
        }
        var seen: Set<Int> = []
        return verbs.prefix(Self.most).compactMap { verb in
            let end = subjectEnd(before: verb.tokens.lowerBound)
            let start = subjectStart(before: end)
            guard start < end, tokens.hasText(start..<end), seen.insert(verb.tokens.lowerBound).inserted
            else { return nil }
            let range = start..<end
            guard let kind = kind(of: range) else { return nil }
            let pronoun = sentence.cue("speaker", at: start).flatMap { $0.tokens == range ? $0.value.value : nil }
            return Found(
                name: SourceName(tokens: range, span: range, kind: kind, pronoun: pronoun),
                aside: end..<verb.tokens.lowerBound)
        }
    }

    /// Adverbs, times and "在记者会上" between the subject and its verb are passed over.
    private func subjectEnd(before verb: Int) -> Int {
        var end = verb
        while end > sentence.tokens.lowerBound {
            if let adverb = sentence.cue("source-adverb", endingAt: end) {
                end = adverb.tokens.lowerBound
            } else if let time = findings.times.first(where: { $0.tokens.upperBound == end }) {
                end = time.tokens.lowerBound
            } else if let close = sentence.cue("occasion-end", endingAt: end),
                let open = occasion(before: close.tokens.lowerBound)
            {
                end = open
            } else {
                break
            }
        }
        return end
    }

    /// Where the occasion begins that ends before a token.
    private func occasion(before end: Int) -> Int? {
        var index = end - 1
        while index >= max(sentence.tokens.lowerBound, end - Self.longest), tokens[index].isText || isNamePart(index) {
            if sentence.cue("occasion-open", at: index) != nil {
                // 在接受…: the first of two openings.
                return sentence.cue("occasion-open", endingAt: index)?.tokens.lowerBound ?? index
            }
            index -= 1
        }
        return nil
    }

    private func subjectStart(before end: Int) -> Int {
        var start = end
        let limit = max(sentence.tokens.lowerBound, end - Self.longest)
        while start > limit, tokens[start - 1].isText || isNamePart(start - 1) {
            if sentence.cue("saying", endingAt: start) != nil || isOpened(start) { break }
            start -= 1
        }
        // What a clause begins with and is not its subject.
        while start < end {
            if let time = findings.times.first(where: { $0.tokens.lowerBound == start }) {
                start = min(time.tokens.upperBound, end)
            } else if let word = sentence.cue("source-opener", at: start) ?? sentence.cue("source-adverb", at: start) {
                start = min(word.tokens.upperBound, end)
            } else {
                break
            }
        }
        return start
    }

    /// Whether a word stands before a token that a subject can't begin before: 据, but not the end of 数据.
    private func isOpened(_ start: Int) -> Bool {
        guard let opener = sentence.cue("source-opener", endingAt: start) else { return false }
        return !["source-noun", "no-saying"].contains {
            (sentence.cue($0, endingAt: start)?.tokens.count ?? 0) > opener.tokens.count
        }
    }

    /// Marks within a name: 克里斯托弗·雷, 《人民日报》.
    private func isNamePart(_ index: Int) -> Bool {
        tokens.mark(index).map { "·•《》-.&".unicodeScalars.contains($0) } ?? false
    }

    /// What sort of source it is; nothing where it is too long for a name and holds no noun for one.
    private func kind(of range: Range<Int>) -> String? {
        let within = sentence.cues.filter { range.covers($0.tokens) }
        if let speaker = within.first(where: { $0.value.category == "speaker" && $0.tokens == range }) {
            return speaker.value.value == "person" ? "person" : "unreviewed"
        }
        let nouns = within.filter { $0.value.category == "source-noun" || $0.value.category == "source-name" }
        if let pair = within.first(where: { $0.value.category == "pair" && $0.tokens.upperBound == range.upperBound }) {
            return pair.tokens == range ? "group" : nil
        }
        if let head = nouns.filter({ $0.tokens.upperBound == range.upperBound }).max(by: {
            $0.tokens.count < $1.tokens.count
        }) {
            return head.value.value
        }
        if findings.countries.contains(where: { $0.tokens == range }) { return "organisation" }
        // "外交部长王毅": a title before a short name.
        if let title = nouns.max(by: { $0.tokens.upperBound < $1.tokens.upperBound }) {
            let name = title.tokens.upperBound..<range.upperBound
            let isName = name.count <= 4 || name.contains { tokens.mark($0) == "·" }
            guard isName else { return nil }
            return title.value.value == "office" ? "person" : title.value.value
        }
        let isForeign = range.contains { tokens.mark($0) == "·" } || range.contains { tokens[$0].kind == .word }
        return range.count <= 5 || (isForeign && range.count <= 14) ? "unreviewed" : nil
    }
}
