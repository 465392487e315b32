/// The scripts that tell languages apart before any word is known.
public enum Script: String, Sendable, Decodable {
    /// Latin letters, with their accents.
    case latin
    /// Cyrillic letters.
    case cyrillic
    /// Ideographs.
    case han
    /// The syllables of Japanese.
    case kana
    /// The syllables of Korean.
    case hangul
    /// Any other.
    case other

    /// The script that a code point belongs to.
    init(_ point: UInt32) {
        switch point {
        case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x400...0x52F: self = .cyrillic
        case 0x3040...0x30FF: self = .kana
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
        case 0xAC00...0xD7A3: self = .hangul
        default: self = .other
        }
    }
}
