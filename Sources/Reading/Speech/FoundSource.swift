import Domain
import Rules

/// A source named in a sentence, with the verb or phrase that makes it one.
struct FoundSource {
    /// The words that name it here: a name, a description or a pronoun.
    let tokens: Range<Int>
    /// The whole attribution, cue included.
    let span: Range<Int>
    /// Whether the cue stands before the name: "according to customs".
    let isLed: Bool
    /// The link of the chain that it is.
    var source: Source
    /// What it does in saying it.
    let stance: Stance
    /// Where it stands among the other sources of the sentence.
    let nesting: AttributionPattern.Nesting
    /// What it says, as far as the sentence goes; it may lie around the attribution.
    var content: Range<Int>
    /// Whether it says so in another sentence of the same quotation.
    var isCarried = false
    /// The rule that found it.
    let rule: Provenance

    /// How firmly it says so.
    var certainty: Certainty { stance.certainty }

    /// Whether another source of the sentence passes on what this one says.
    func isInside(_ other: FoundSource) -> Bool {
        if nesting != other.nesting { return nesting == .inner || other.nesting == .outer }
        let inOther = other.content.covers(span)
        let holdsOther = content.covers(other.span)
        if inOther != holdsOther { return inOther }
        if isOutlet != other.isOutlet { return other.isOutlet }
        return other.span.lowerBound < span.lowerBound
    }

    private var isOutlet: Bool { source.kind == "outlet" }
}

extension [FoundSource] {
    /// Those that speak of a place, or all, the outermost first.
    func chain(at place: Range<Int>? = nil) -> [FoundSource] {
        let speaking = filter { place.map($0.content.overlaps) ?? true }
        // Counted rather than sorted by comparison, since three sources may stand to each other in a ring.
        let depths = speaking.map { one in speaking.count { other in one.isInside(other) } }
        return zip(depths, speaking).sorted { ($0.0, $0.1.span.lowerBound) < ($1.0, $1.1.span.lowerBound) }.map(\.1)
    }
}
