import Domain
import Matching
import Rules

/// Names of sources in scripts with capitals: runs of capitalised words and of nouns for those who speak, such as
/// "Chinese commerce ministry spokesman He Yadong" or "people familiar with the matter".
struct NounRuns {
    let tokens: Tokens
    let findings: SentenceFindings

    private enum Word: Equatable {
        case capital
        case noun(String)
        case modifier
    }

    private struct Element {
        let word: Word
        let tokens: Range<Int>
        /// Whether a joiner stands before it: "bank *of China*".
        var isJoined = false
    }

    private var sentence: Sentence { findings.sentence }
    /// The sorts of noun that decide what a run is, the strongest first: a ministry's report is a document.
    private static let ranks = ["statistics", "document", "office", "outlet", "organisation", "anonymous"]
    /// A run has at most so many ends that are tried.
    private static let ends = 8

    /// The runs, each with the shorter ones that begin where it does.
    func read() -> [SourceName] {
        var names: [SourceName] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            let (elements, end) = run(from: index)
            if elements.isEmpty {
                index += 1
            } else {
                names += self.names(elements, end)
                index = max(end, index + 1)
            }
        }
        return names
    }

    private func names(_ elements: [Element], _ end: Int) -> [SourceName] {
        let start = elements[0].tokens.lowerBound
        let article = sentence.cue("determiner", endingAt: start)
        let opening = article?.tokens.lowerBound ?? start
        guard elements.count > 1 || !isOrdinary(elements[0]) else { return [] }
        let ends = elements.indices.filter { elements[$0].word != .modifier || elements[$0].isJoined }.suffix(Self.ends)
        return ends.map { last in
            let isWhole = last == ends.last
            let upper = isWhole ? end : elements[last].tokens.upperBound
            let hasTail = isWhole && end > elements[last].tokens.upperBound
            let kind = hasTail ? "anonymous" : kind(of: elements[...last])
            let bare = last == 0 && !hasTail && !tokens[start].capitalised && article?.value.value == "definite"
            return SourceName(
                tokens: (kind == "anonymous" ? opening : start)..<upper, span: opening..<upper, kind: kind,
                isBare: bare)
        }
    }

    /// The elements that stand together from a token on, and where they end with what describes them.
    private func run(from start: Int) -> (elements: [Element], end: Int) {
        var elements: [Element] = []
        var at = start
        var isJoined = false
        while var element = element(at) {
            element.isJoined = element.isJoined || isJoined
            elements.append(element)
            at = element.tokens.upperBound
            isJoined = false
            if let next = joined(at, after: element.word) {
                at = next
                isJoined = true
            }
        }
        // "ministry of commerce" ends with a modifier, "senior" alone is nobody.
        while let last = elements.last, last.word == .modifier, !last.isJoined { elements.removeLast() }
        guard let last = elements.last else { return ([], start) }
        return (elements, tail(from: last.tokens.upperBound, of: last.word))
    }

    private func element(_ at: Int) -> Element? {
        guard at < sentence.tokens.upperBound, tokens[at].isText || tokens[at].kind == .mark,
            !findings.times.contains(where: { $0.tokens.contains(at) })
        else { return nil }
        if let someone = sentence.cue("someone", at: at),
            sentence.cue("knowledge", at: someone.tokens.upperBound) != nil
        {
            return Element(word: .noun("anonymous"), tokens: someone.tokens)
        }
        guard sentence.cue("name-stop", at: at) == nil else { return nil }
        if let noun = sentence.cue("source-name", at: at) ?? sentence.cue("source-noun", at: at) {
            return Element(word: .noun(noun.value.value), tokens: noun.tokens)
        }
        if let modifier = sentence.cue("source-modifier", at: at) {
            return Element(word: .modifier, tokens: modifier.tokens, isJoined: modifier.value.value == "complement")
        }
        guard tokens[at].kind == .word, tokens[at].capitalised else { return nil }
        return Element(word: .capital, tokens: at..<(isInitial(at) ? at + 2 : at + 1))
    }

    /// Whether a letter and its stop stand at a token, as in the initials of a country.
    private func isInitial(_ at: Int) -> Bool {
        let length = tokens[at].end - tokens[at].start
        let isOne = length == 1 || (length == 2 && tokens.positions.bytes[tokens[at].start] >= 0xC0)
        return isOne && at + 1 < sentence.tokens.upperBound && !tokens[at + 1].spaceBefore && tokens.mark(at + 1) == "."
    }

    /// Where the run goes on behind a word that joins two elements: "of", "for the", "'s".
    private func joined(_ at: Int, after word: Word) -> Int? {
        var joiner = sentence.cue("name-joiner", at: at)
        if case .noun = word { joiner = joiner ?? sentence.cue("noun-joiner", at: at) }
        guard let joiner else { return nil }
        let behind = joiner.tokens.upperBound
        let next = sentence.cue("determiner", at: behind)?.tokens.upperBound ?? behind
        return element(next) == nil ? nil : next
    }

    /// "familiar with the matter": what the source knows goes on to the next mark or verb of saying.
    private func tail(from start: Int, of word: Word) -> Int {
        guard case .noun("anonymous") = word, let knowledge = sentence.cue("knowledge", at: start) else { return start }
        let begin = knowledge.tokens.upperBound
        return (begin..<min(begin + 6, sentence.tokens.upperBound)).first { index in
            !tokens[index].isText || sentence.cue("saying", at: index) != nil
                || sentence.cue("telling", at: index) != nil
                || findings.times.contains { $0.tokens.contains(index) }
        } ?? begin
    }

    private func kind(of elements: ArraySlice<Element>) -> String {
        let nouns = elements.compactMap { if case .noun(let kind) = $0.word { kind } else { nil } }
        // "president of the bank": what is joined behind only describes.
        let heads = elements.prefix { !$0.isJoined || $0.tokens.lowerBound == elements.first?.tokens.lowerBound }
            .compactMap { if case .noun(let kind) = $0.word { kind } else { nil } }
        if let kind = Self.ranks.first(where: (heads.isEmpty ? nouns : heads).contains) {
            guard kind == "office" else { return kind }
            let title = elements.lastIndex { $0.word == .noun("office") } ?? elements.startIndex
            let isNamed = elements[(title + 1)...].contains {
                $0.word == .capital && !$0.isJoined && !isCountry($0.tokens)
            }
            return isNamed ? "person" : "office"
        }
        let whole = (elements.first?.tokens.lowerBound ?? 0)..<(elements.last?.tokens.upperBound ?? 0)
        if isCountry(whole) || (elements.count == 1 && isAcronym(whole.lowerBound)) { return "organisation" }
        return elements.count { $0.word == .capital } > 1 ? "name" : "unreviewed"
    }

    private func isCountry(_ range: Range<Int>) -> Bool {
        findings.countries.contains { $0.tokens.covers(range) }
    }

    private func isAcronym(_ at: Int) -> Bool {
        let bytes = tokens.positions.bytes[tokens[at].start..<tokens[at].end]
        return bytes.count > 1 && bytes.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// A sentence begins with a capital whatever its first word is; one that other lists know is no name.
    private func isOrdinary(_ element: Element) -> Bool {
        guard element.word == .capital else { return false }
        let start = element.tokens.lowerBound
        let isFirst = start == sentence.tokens.lowerBound || !tokens.hasText(sentence.tokens.lowerBound..<start)
        return isFirst && !isCountry(element.tokens) && sentence.cues.contains { $0.tokens == element.tokens }
    }
}
