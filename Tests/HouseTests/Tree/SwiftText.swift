/// A Swift file taken apart just far enough for the house rules: its tokens without comments and string contents, and
/// its string literals.
struct SwiftText: Sendable {
    /// A word or a punctuation mark of the code.
    struct Token: Sendable {
        let text: String
        let line: Int
        /// How many braces are open before it.
        let depth: Int
    }

    /// A stretch of a string literal between interpolations.
    struct Literal: Sendable {
        let text: String
        let line: Int
        /// Whether it is the raw value of an enum case.
        let isRawValue: Bool
    }

    private(set) var tokens: [Token] = []
    private(set) var literals: [Literal] = []

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var depth = 0

    init(_ source: String) {
        bytes = Array(source.utf8)
        readCode(untilClosed: false)
    }

    /// The modules imported, with the line of each.
    var imports: [(module: String, line: Int)] {
        tokens.indices.dropLast().compactMap { index in
            guard tokens[index].text == "import", tokens[index].depth == 0 else { return nil }
            let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let named = kinds.contains(tokens[index + 1].text) ? index + 2 : index + 1
            guard named < tokens.count else { return nil }
            return (tokens[named].text, tokens[index].line)
        }
    }

    private func peek(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where at < bytes.count {
            if bytes[at] == UInt8(ascii: "\n") { line += 1 }
            at += 1
        }
    }

    private func stands(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            at + wanted.count <= bytes.count && bytes[at..<(at + wanted.count)].elementsEqual(wanted)
        }
    }

    /// Reads code to the end, or to the parenthesis that closes an interpolation.
    private mutating func readCode(untilClosed: Bool) {
        var parentheses = 0
        while at < bytes.count {
            if stands("//") {
                while at < bytes.count, peek() != UInt8(ascii: "\n") { at += 1 }
            } else if stands("/*") {
                skipBlockComment()
            } else if peek() == UInt8(ascii: "\"") || (peek() == UInt8(ascii: "#") && opensRawString) {
                readString()
            } else if Self.isWord(peek()) {
                let start = at
                while at < bytes.count, Self.isWord(peek()) { at += 1 }
                add(String(decoding: bytes[start..<at], as: UTF8.self))
            } else if peek() <= UInt8(ascii: " ") {
                advance()
            } else {
                let mark = peek()
                if untilClosed, mark == UInt8(ascii: ")"), parentheses == 0 { return advance() }
                if mark == UInt8(ascii: "(") { parentheses += 1 }
                if mark == UInt8(ascii: ")") { parentheses -= 1 }
                if mark == UInt8(ascii: "}") { depth -= 1 }
                add(String(UnicodeScalar(mark)))
                if mark == UInt8(ascii: "{") { depth += 1 }
                at += 1
            }
        }
    }

    private mutating func add(_ text: String) { tokens.append(Token(text: text, line: line, depth: depth)) }

    private mutating func skipBlockComment() {
        var open = 0
        repeat {
            if stands("/*") {
                open += 1
                at += 2
            } else if stands("*/") {
                open -= 1
                at += 2
            } else {
                advance()
            }
        } while open > 0 && at < bytes.count
    }

    private var opensRawString: Bool {
        var ahead = 0
        while peek(ahead) == UInt8(ascii: "#") { ahead += 1 }
        return peek(ahead) == UInt8(ascii: "\"")
    }

    private mutating func readString() {
        let isRawValue = tokens.last?.text == "=" && tokens.last { $0.text == "case" || $0.text == ";" }?.line == line
        var hashes = 0
        while peek() == UInt8(ascii: "#") {
            hashes += 1
            at += 1
        }
        let isLong = stands("\"\"\"")
        at += isLong ? 3 : 1
        var piece: [UInt8] = []
        var pieceLine = line
        func closes(_ text: SwiftText) -> Bool {
            let quotes = isLong ? 3 : 1
            return (0..<quotes).allSatisfy { text.peek($0) == UInt8(ascii: "\"") }
                && (0..<hashes).allSatisfy { text.peek(quotes + $0) == UInt8(ascii: "#") }
        }
        func keep(_ text: inout SwiftText) {
            guard !piece.isEmpty else { return }
            text.literals.append(
                Literal(text: String(decoding: piece, as: UTF8.self), line: pieceLine, isRawValue: isRawValue))
            piece = []
        }
        while at < bytes.count, !closes(self) {
            if !isLong, peek() == UInt8(ascii: "\n") { break }
            guard peek() == UInt8(ascii: "\\"), (0..<hashes).allSatisfy({ peek(1 + $0) == UInt8(ascii: "#") }) else {
                if piece.isEmpty { pieceLine = line }
                piece.append(peek())
                advance()
                continue
            }
            if peek(1 + hashes) == UInt8(ascii: "(") {
                keep(&self)
                at += 2 + hashes
                readCode(untilClosed: true)
            } else {
                piece += bytes[at..<min(at + 2 + hashes, bytes.count)]
                advance(2 + hashes)
            }
        }
        keep(&self)
        if closes(self) { at += (isLong ? 3 : 1) + hashes }
        add("\"\"")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
            true
        default: false
        }
    }
}
