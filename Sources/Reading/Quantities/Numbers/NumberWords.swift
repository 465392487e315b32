import Domain
import Matching
import Rules

/// The words of numbers in a sentence, by the token that they begin at.
struct NumberWords {
    /// What a word does in a number; the names are those of the lists in `Rules/Languages/<code>/numbers.yaml`.
    enum Role: String, CaseIterable {
        /// "Seven", "seventy".
        case cardinal
        /// A cardinal that stands neither behind a point nor among digits read one by one: 两.
        case wholeCardinal = "whole-cardinal"
        /// A power of ten that takes a single digit: 十, 百, 千.
        case place
        /// "Hundred", "million", "dozen".
        case multiplier
        /// A multiplier that means itself where it stands alone: "миллион".
        case loneMultiplier = "lone-multiplier"
        /// What multiplies straight behind digits: "bn".
        case suffix
        /// The same, as a capital only.
        case capitalSuffix = "capital-suffix"
        /// "A" in "a hundred".
        case oneWord = "one-word"
        /// "And" in "a hundred and one".
        case joiner = "number-joiner"
        /// "And" in "two and a half".
        case mixedJoiner = "mixed-joiner"
        case minus = "minus-word"
        case point = "point-word"
        /// "Third" and "thirds" as parts of one.
        case part, parts
        /// A part by itself: "half", "треть".
        case wholePart = "whole-part"
        /// A part that needs no word for one before a multiplier: "quarter million".
        case barePart = "bare-part"
        case partFollower = "part-follower"
        case partBlocker = "part-blocker"
        case partOther = "part-other"
        /// 分之 between the parts of a whole and how many they are.
        case fractionBar = "fraction-bar"
        /// "In" in "one in four".
        case shareJoiner = "share-joiner"
        case ordinal = "ordinal-number"
        /// "th" behind digits.
        case ordinalEnding = "ordinal-ending"
        /// 第 before a number.
        case ordinalSign = "ordinal-sign"
        /// 余 in 十余万: some more.
        case vague = "vague-digit"
        case lengthWord = "length-word"
        case oneBlocker = "one-blocker"
        case oneFollower = "one-follower"
        /// A character that is a number only beside a counted thing or by itself: 一, 陆.
        case loneDigit = "lone-digit"
        /// What can follow a `loneDigit`: 个, 年.
        case measureWord = "measure-word"
        /// What stands around a lone digit where it is named itself: 是一.
        case naming = "naming-word"
        /// What shows that a point is the one of a clock: 分 in 八点五分.
        case clockWord = "clock-word"
        /// What two digits in a row may stand before: 三八折.
        case pairUnit = "pair-unit"
        /// Words with a number in them that mean none.
        case idiom = "number-idiom"

        /// Whether a number can begin with it.
        var opens: Bool {
            switch self {
            case .cardinal, .wholeCardinal, .place, .multiplier, .oneWord, .minus, .wholePart, .barePart, .ordinal,
                .ordinalSign, .idiom:
                true
            default: false
            }
        }
    }

    /// A word.
    struct Word {
        let role: Role
        let value: Double
        let start: Int
        let end: Int
    }

    private static let roles = KindTable(Role.allCases.map { (SlotKind($0.rawValue), $0) })

    private var words: [Word] = []
    /// By token, the first of its words.
    private var first: [Int32]
    private let base: Int
    private var opens: [Bool]

    init(_ sentence: Sentence) {
        base = sentence.tokens.lowerBound
        first = Array(repeating: -1, count: sentence.tokens.count)
        opens = Array(repeating: false, count: sentence.tokens.count)
        for slot in sentence.slots.slots {
            guard let role = Self.roles[slot] else { continue }
            let cue = sentence.cues[slot.index]
            // 兆 in 600兆瓦 and 千 in 千克 belong to the unit.
            if role == .multiplier || role == .place,
                let unit = sentence.cue("unit", at: cue.tokens.lowerBound), unit.tokens.count > cue.tokens.count
            {
                continue
            }
            let at = cue.tokens.lowerBound - base
            if first[at] < 0 { first[at] = Int32(words.count) }
            if role.opens { opens[at] = true }
            words.append(
                Word(
                    role: role, value: Double(cue.value.value) ?? 0, start: cue.tokens.lowerBound,
                    end: cue.tokens.upperBound))
        }
    }

    /// Whether a word of a list is part of numbers.
    static func hold(_ cue: Cue) -> Bool { roles[cue.kind] != nil }

    /// Whether a word of a role stands anywhere.
    func has(_ role: Role) -> Bool { words.contains { $0.role == role } }

    /// Whether a word that a number can begin with begins at a token.
    func begins(_ at: Int) -> Bool { opens[at - base] }

    /// The longest word of a role that begins at a token.
    func word(_ role: Role, _ at: Int) -> Word? {
        guard at >= base, at - base < first.count, first[at - base] >= 0 else { return nil }
        var index = Int(first[at - base])
        var best: Word?
        while index < words.count, words[index].start == at {
            if words[index].role == role, words[index].end > best?.end ?? 0 { best = words[index] }
            index += 1
        }
        return best
    }

    /// A cardinal of either sort.
    func cardinal(_ at: Int) -> Word? { word(.cardinal, at) ?? word(.wholeCardinal, at) }

    /// Whether a word of a role ends before a token; these are short.
    func endsBefore(_ role: Role, _ at: Int) -> Bool {
        has(role) && (1...4).contains { word(role, at - $0)?.end == at }
    }
}
