import Domain
import Matching
import Rules

/// One sentence of a document: its tokens, its language and the part it stands in.
///
/// A class, since every reading of it holds it.
final class Sentence: Sendable {
    /// Its tokens.
    let tokens: Range<Int>
    /// How its language writes.
    let language: LanguageRules
    /// The smallest part that it begins in.
    let part: Part?
    /// The number of its paragraph.
    let paragraph: Int
    /// Whether it is a short line of its own without a stop.
    let isHeading: Bool
    /// Every word of the language's lists that stands in it, by the first token, the shortest first.
    let cues: [CueMatch<Cue>]
    /// The cues as slots, each at its place in `cues`, to be taken over by every table of slots.
    let slots: SlotTable
    private let starts: CuePlaces
    private let ends: CuePlaces

    init(
        tokens: Range<Int>, language: LanguageRules, part: Part?, paragraph: Int, isHeading: Bool = false,
        cues: [CueMatch<Cue>]
    ) {
        self.tokens = tokens
        self.language = language
        self.part = part
        self.paragraph = paragraph
        self.isHeading = isHeading
        self.cues = cues
        var slots = SlotTable()
        slots.reserve(cues.count + 16)
        for (index, cue) in cues.enumerated() {
            slots.insert(Slot(kind: cue.value.kind, tokens: cue.tokens, index: index))
        }
        self.slots = slots
        starts = CuePlaces(cues, within: tokens) { $0.lowerBound }
        ends = CuePlaces(cues, within: tokens) { $0.upperBound }
    }

    /// Whether a cue of one of some lists stands in it.
    func has(_ kinds: SlotKinds) -> Bool { slots.slots.contains(where: kinds.contains) }

    /// The cues of one list.
    func cues(_ category: String) -> [CueMatch<Cue>] {
        let kind = SlotKind(category)
        // The slots are plain numbers, which are gone through without touching the words.
        var found: [CueMatch<Cue>] = []
        for slot in slots.slots where slot.isOf(kind) { found.append(cues[slot.index]) }
        return found
    }

    /// The cues that begin at a token.
    func cues(at token: Int) -> [CueMatch<Cue>] { starts.entries(at: token).map { cues[starts[$0]] } }

    /// The longest cue of a list that begins at a token.
    func cue(_ category: String, at token: Int) -> CueMatch<Cue>? { longest(category, starts, token) }

    /// The longest cue of a list that ends before a token.
    func cue(_ category: String, endingAt token: Int) -> CueMatch<Cue>? { longest(category, ends, token) }

    private func longest(_ category: String, _ places: CuePlaces, _ token: Int) -> CueMatch<Cue>? {
        let entries = places.entries(at: token)
        guard !entries.isEmpty else { return nil }
        // Digests are compared, since comparing names costs more than all the rest.
        let kind = SlotKind(category)
        var longest: Int?
        for entry in entries where slots.slots[places[entry]].isOf(kind) {
            let index = places[entry]
            if longest.map({ slots.slots[$0].tokens.count < slots.slots[index].tokens.count }) ?? true {
                longest = index
            }
        }
        return longest.map { cues[$0] }
    }
}
