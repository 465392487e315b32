/// Cuts UTF-8 bytes into tokens in one pass.
struct TokenCutter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var tokens: [Token] = []
    private var at = 0
    private var space = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func cut() -> [Token] {
        tokens.reserveCapacity(bytes.count / 5)
        while at < bytes.count {
            let scalar = UTF8Scalar(at: at, in: bytes)
            switch scalar.value {
            case 0x0A:
                append(scalar.length, .lineEnd, capital: false, key: Self.key(scalar.value))
            case 0x20, 0x09, 0x0D, 0xA0, 0x2002...0x200B, 0x202F, 0x3000, 0xFEFF:
                at += scalar.length
                space = true
            default:
                if Self.isDigit(scalar.value) {
                    run(.digits, from: scalar, while: Self.isDigit)
                } else if Self.isIdeograph(scalar.value) {
                    append(scalar.length, .ideograph, capital: false, key: Self.key(scalar.value))
                } else if Self.isLetter(scalar.value) {
                    run(.word, from: scalar, while: Self.isLetter)
                } else {
                    append(scalar.length, .mark, capital: false, key: Self.key(scalar.value))
                }
            }
        }
        return tokens
    }

    /// Takes what belongs together, and its digest on the way.
    @inline(__always)
    private mutating func run(_ kind: TokenKind, from first: UTF8Scalar, while belongs: (UInt32) -> Bool) {
        var key = Self.key(first.value)
        var end = at + first.length
        while end < bytes.count {
            let scalar = UTF8Scalar(at: end, in: bytes)
            guard belongs(scalar.value) else { break }
            key = Self.key(scalar.value, after: key)
            end += scalar.length
        }
        append(end - at, kind, capital: Self.lower(first.value) != first.value, key: key)
    }

    private mutating func append(_ length: Int, _ kind: TokenKind, capital: Bool, key: UInt64) {
        tokens.append(
            Token(start: at, end: at + length, kind: kind, spaceBefore: space, capitalised: capital, key: key))
        at += length
        space = kind == .lineEnd
    }

    /// The digest with one more code point.
    ///
    /// Typographic marks count as their plain forms, capitals as small letters.
    @inline(__always)
    private static func key(_ scalar: UInt32, after digest: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
        let folded = lower(scalar)
        var hash = digest
        for byte: UInt32 in 0..<4 {
            hash = (hash ^ UInt64(folded >> (byte * 8) & 0xFF)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }

    @inline(__always)
    private static func isDigit(_ s: UInt32) -> Bool { (0x30...0x39).contains(s) || (0xFF10...0xFF19).contains(s) }

    private static func isIdeograph(_ s: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(s) || (0xF900...0xFAFF).contains(s) || (0x20000...0x323AF).contains(s)
            || (0x3040...0x30FF).contains(s) || s == 0x3007
    }

    @inline(__always)
    private static func isLetter(_ s: UInt32) -> Bool {
        switch s {
        case ..<0x80: (0x61...0x7A).contains(s | 0x20)
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x36F: true
        case 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x386, 0x388...0x3FF, 0x400...0x52F, 0x531...0x556: true
        case 0x561...0x587, 0x5D0...0x5EA, 0x620...0x64A, 0x904...0x939, 0x10A0...0x10FF, 0x1E00...0x1FFF: true
        case 0xAC00...0xD7A3: true
        default: false
        }
    }

    @inline(__always)
    private static func lower(_ s: UInt32) -> UInt32 {
        switch s {
        case ..<0x41, 0x5B..<0xC0: s
        case 0x41...0x5A: s + 0x20
        case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: s + 0x20
        case 0x400...0x40F: s + 0x50
        case 0x100...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF: s | 1
        case 0x2018, 0x2019, 0x02BC: 0x27
        case 0x201C, 0x201D: 0x22
        case 0x2010...0x2012, 0x2212: 0x2D
        case 0xFF01...0xFF5E: s - 0xFEE0 >= 0x41 && s - 0xFEE0 <= 0x5A ? s - 0xFEE0 + 0x20 : s - 0xFEE0
        default: s
        }
    }
}
