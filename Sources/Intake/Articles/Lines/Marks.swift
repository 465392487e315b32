/// Punctuation by what it does; none of it belongs to one language.
///
/// Lists and not sets: they are asked for at every token, and a few comparisons are done sooner than a hash.
enum Marks {
    static let colons: [Unicode.Scalar] = [":", "："]
    static let sentenceEnds: [Unicode.Scalar] = [".", "!", "?", "。", "！", "？", "…"]
    static let closing: [Unicode.Scalar] = ["\"", "'", "”", "’", "»", "」", "』", ")", "]", "）", "】", "“"]
    static let openBrackets: [Unicode.Scalar] = ["(", "[", "（", "［", "【"]
    static let closeBrackets: [Unicode.Scalar] = [")", "]", "）", "］", "】"]
    static let dashes: [Unicode.Scalar] = ["-", "–", "—", "―", "|", "·", "•", "‧"]
    static let bars: [Unicode.Scalar] = ["|", "·", "•", "‧", "/", "–", "—", "-"]
    static let commas: [Unicode.Scalar] = [",", "，", "、", ";"]
    static let notEnds: [Unicode.Scalar] = [".", "。", ":", "：", ",", "，", ";", "；", "、"]
    static let joints: [Unicode.Scalar] = ["'", "’", "-", ".", "&"]
    static let openQuotes: [Unicode.Scalar] = ["“", "«", "「", "『", "„"]
    static let closeQuotes: [Unicode.Scalar] = ["”", "»", "」", "』"]
}
