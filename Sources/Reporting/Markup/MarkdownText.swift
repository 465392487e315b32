/// Words as they may stand in Markdown without becoming markup.
enum MarkdownText {
    /// Words for one line: marks escaped, line ends turned into spaces.
    static func escaped(_ words: String) -> String {
        var escaped = String.UnicodeScalarView()
        var isAtStart = true
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "&", "~", "$", "^", ":", "@":
                escaped.append(contentsOf: ["\\", scalar])
            case "#", "-", "+", "=", "!":
                // They mean something only where a line begins, or before a bracket, which is escaped anyway.
                escaped.append(contentsOf: isAtStart ? ["\\", scalar] : [scalar])
            case ".", ")":
                // "1." and "1)" open a list where only digits stand before them.
                let opensList = !escaped.isEmpty && escaped.allSatisfy { ("0"..."9").contains($0) }
                escaped.append(contentsOf: opensList ? ["\\", scalar] : [scalar])
            case _ where scalar.properties.isWhitespace || isControl(scalar):
                if !isAtStart { escaped.append(scalar == "\u{A0}" || scalar == "\u{202F}" ? scalar : " ") }
                continue
            default: escaped.append(scalar)
            }
            isAtStart = false
        }
        return String(escaped)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar < " " || ("\u{7F}"..<"\u{A0}").contains(scalar)
    }
}
