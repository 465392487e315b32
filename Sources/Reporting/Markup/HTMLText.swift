/// Text that is safe within a page: whatever is interpolated into it as a string is escaped, only literals are markup.
public struct HTMLText: Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    public let markup: String

    /// Gathers literals, which are markup, and values, which are not.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var markup = ""

        /// Opens an empty text.
        public init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity) }

        /// Adds markup.
        public mutating func appendLiteral(_ literal: String) { markup += literal }

        /// Adds words, escaped.
        public mutating func appendInterpolation(_ words: String) { markup += HTMLText.escaped(words) }

        /// Adds a number.
        public mutating func appendInterpolation(_ number: Int) { markup += String(number) }

        /// Adds markup that is safe already.
        public mutating func appendInterpolation(_ text: HTMLText) { markup += text.markup }

        /// Adds pieces of markup, one after another.
        public mutating func appendInterpolation(_ texts: [HTMLText]) { for text in texts { markup += text.markup } }

        /// Adds markup where there is some.
        public mutating func appendInterpolation(_ text: HTMLText?) { markup += text?.markup ?? "" }
    }

    /// Takes a literal as markup.
    public init(stringLiteral value: String) { markup = value }

    /// Takes literals as markup and values as words.
    public init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

    /// Takes words, escaped.
    public init(_ words: String) { markup = Self.escaped(words) }

    /// Words as they may stand in a page and in a quoted attribute.
    ///
    /// It works on scalars, not on characters: a quotation mark with a combining accent is one character that differs
    /// from a quotation mark, and still ends an attribute.
    public static func escaped(_ words: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(words.utf8.count)
        for scalar in words.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\0"..<" ", "\u{7F}"..<"\u{A0}": escaped.unicodeScalars.append("\u{FFFD}")
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
