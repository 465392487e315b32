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

    /// The first line that holds some words.
    public func line(of words: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { $0.contains(words) }.map { $0 + 1 }
    }
}
