import Matching
import Rules

/// What the slots of a time pattern caught, as numbers and words.
struct Captured {
    private let captures: [String: Slot]
    private let numbers: [FoundNumber]
    private let sentence: Sentence

    init(_ captures: [String: Slot], numbers: [FoundNumber], sentence: Sentence) {
        self.captures = captures
        self.numbers = numbers
        self.sentence = sentence
    }

    /// The value of a slot: a number's own, or the one that the language's list gives the word.
    func int(_ name: String) -> Int? {
        guard let slot = captures[name] else { return nil }
        switch slot.kind {
        case "count", "day", "year": return Int(exactly: numbers[slot.index].value)
        default: return Int(sentence.cues[slot.index].value.value)
        }
    }

    /// The value that the language's list gives a word.
    func text(_ name: String) -> String? {
        guard let slot = captures[name], slot.kind != "count", slot.kind != "day", slot.kind != "year" else {
            return nil
        }
        return sentence.cues[slot.index].value.value
    }
}
