import Domain
import Matching
import Rules

/// Who spoke before in the same part of a document: what pronouns, surnames and "the ministry" stand for.
struct SourceMemory {
    private var last: [String: Source] = [:]
    /// By the words of its longer names, who was meant.
    private var byWord: [UInt64: Source] = [:]
    /// Words that name persons somewhere in the document; gathered when first asked for.
    private lazy var persons = people()
    private let people: () -> Set<UInt64>

    init(people: @escaping () -> Set<UInt64>) { self.people = people }

    /// Another voice begins: who spoke before is meant no more.
    mutating func forget() {
        last = [:]
        byWord = [:]
    }

    /// The source that a name means.
    mutating func resolved(_ source: Source, _ name: SourceName, _ tokens: Tokens) -> Source {
        var source = source
        if let pronoun = name.pronoun {
            guard let meant = last[pronoun] else { return source }
            source.name = meant.name
            source.start = meant.start
            source.end = meant.end
            source.kind = meant.kind
        } else if name.isBare || name.tokens.count == 1, let meant = byWord[tokens[name.tokens.upperBound - 1].key] {
            if name.isBare {
                source.name = meant.name
                source.start = meant.start
                source.end = meant.end
            }
            if name.isBare || source.kind == "unreviewed" { source.kind = meant.kind }
        }
        if source.kind == "unreviewed", name.pronoun == nil, persons.contains(tokens[name.tokens.upperBound - 1].key) {
            source.kind = "person"
        }
        return source
    }

    /// Keeps a source that was named.
    mutating func note(_ source: Source, _ name: SourceName, _ tokens: Tokens) {
        guard source.kind != "author" else { return }
        switch source.kind {
        case "person", "unreviewed": last["person"] = source
        case "group": last["group"] = source
        default: break
        }
        switch source.kind {
        case "organisation", "outlet", "office", "statistics", "document": last["thing"] = source
        case "anonymous": last["group"] = source
        default: break
        }
        if source.kind == "office" || source.kind == "anonymous" { last["person"] = source }
        guard name.tokens.count > 1, name.pronoun == nil else { return }
        for index in name.tokens where tokens[index].kind == .word { byWord[tokens[index].key] = source }
    }

    /// Whether a pronoun has someone to stand for.
    func knows(_ pronoun: String) -> Bool { last[pronoun] != nil }
}
