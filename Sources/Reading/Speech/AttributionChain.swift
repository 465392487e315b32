import Domain
import Rules

/// Who says a sentence, outermost first: the author, the outlet quoted, then whom the sentence itself names.
struct AttributionChain {
    /// A chain with what it does to certainty.
    struct Found {
        var chain: [Source]
        var certainty: Certainty
        var caveats: [Caveat]
    }

    let document: Document

    /// The chain of a place in a sentence, or of all of it.
    func sources(_ findings: SentenceFindings, at place: Range<Int>? = nil) -> Found {
        let spoken = findings.sources.chain(at: place)
        let chain = frame(findings.sentence.part) + spoken.map(\.source)
        var caveats: [Caveat] = []
        if spoken.contains(where: { $0.source.kind == "anonymous" }) {
            caveats.append(Caveat(.anonymousSource))
        }
        if chain.count > 3 { caveats.append(Caveat(.reportedAtThirdHand)) }
        let firmness = spoken.first { $0.certainty != .reported }?.certainty
        return Found(chain: chain, certainty: firmness ?? (spoken.isEmpty ? .asserted : .reported), caveats: caveats)
    }

    /// The author or outlet of the document, and whom the part is taken from.
    func frame(_ part: Part?) -> [Source] {
        var chain: [Source] = []
        if let author = document.authors.first ?? document.outlet {
            chain.append(Source(name: author, kind: document.authors.isEmpty ? "outlet" : "author"))
        }
        if let part, part.kind == .quotedPassage || part.kind == .itemHeading,
            let name = [part.author, part.source].compactMap({ $0 }).first
        {
            let full = part.author != nil && part.source != nil ? "\(part.author ?? "") (\(part.source ?? ""))" : name
            chain.append(Source(name: full, kind: part.author == nil ? "outlet" : "person"))
        }
        return chain
    }
}
