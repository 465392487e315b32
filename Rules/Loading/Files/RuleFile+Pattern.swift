import Matching

extension RuleFile {
    /// Reads a written pattern, saying where it is faulty.
    func pattern(_ text: String) throws(RuleError) -> SlotPattern {
        do throws(PatternError) {
            return try SlotPattern(text)
        } catch {
            throw RuleError(
                file: path, line: line(of: text), what: "the pattern \"\(text)\" can't be read: \(error)",
                remedy: "Close every < with > and every ( with ), and name at least one word or slot.")
        }
    }

    /// The first line that holds some words, also of a file that is no YAML.
    public func line(of words: String) -> Int? {
        var (text, words) = (text, words)
        return text.withUTF8 { text in
            words.withUTF8 { words in
                guard let first = words.first, words.count <= text.count else { return nil }
                var line = 1
                for start in 0...(text.count - words.count) {
                    if text[start] == UInt8(ascii: "\n") { line += 1 }
                    if text[start] == first, text[start..<start + words.count].elementsEqual(words) { return line }
                }
                return nil
            }
        }
    }
}
