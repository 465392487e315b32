public import Matching

/// Words and endings of a language that are looked up one at a time; finding each of them in every text would be waste.
public struct WordForms: Sendable {
    private struct Ending: Sendable {
        let bytes: [UInt8]
        let plain: String
    }

    private var words: [String: Set<UInt64>] = [:]
    private var endings: [String: [Ending]] = [:]

    /// No words.
    init() {}

    mutating func add(_ list: String, words: [String]) {
        self.words[list, default: []].formUnion(words.compactMap { Tokens($0).list.first?.key })
    }

    /// - Parameter endings: each ending with what stands for it in the plain form, as in `ies: y`.
    mutating func add(_ list: String, endings: [String: String]) {
        let all = (self.endings[list] ?? []) + endings.map { Ending(bytes: Array($0.key.utf8), plain: $0.value) }
        self.endings[list] = all.sorted { ($1.bytes.count, $0.plain) < ($0.bytes.count, $1.plain) }
    }

    /// Whether a list of words holds a token.
    public func holds(_ list: String, _ token: Token) -> Bool { words[list]?.contains(token.key) ?? false }

    /// Whether a list of endings is known.
    public func knows(endings list: String) -> Bool { endings[list] != nil }

    /// The longest ending of a list that a word has: how many bytes it takes, and what stands for it in the plain form.
    public func ending(_ list: String, of word: some BidirectionalCollection<UInt8>) -> (bytes: Int, plain: String)? {
        guard let known = endings[list] else { return nil }
        let length = word.count
        for ending in known where length > ending.bytes.count + 1 {
            if word.suffix(ending.bytes.count).elementsEqual(ending.bytes) { return (ending.bytes.count, ending.plain) }
        }
        return nil
    }
}
