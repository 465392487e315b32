/// Punctuation by what it does; none of it belongs to one language.
enum Marks {
    static let colons: Set<Unicode.Scalar> = [":", "："]
    static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "。", "！", "？", "…"]
    static let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", "」", "』", ")", "]", "）", "】", "“"]
    static let openBrackets: Set<Unicode.Scalar> = ["(", "[", "（", "［", "【"]
    static let closeBrackets: Set<Unicode.Scalar> = [")", "]", "）", "］", "】"]
    static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "―", "|", "·", "•", "‧"]
    static let bars: Set<Unicode.Scalar> = ["|", "·", "•", "‧", "/", "–", "—", "-"]
    static let commas: Set<Unicode.Scalar> = [",", "，", "、", ";"]
    static let notEnds: Set<Unicode.Scalar> = [".", "。", ":", "：", ",", "，", ";", "；", "、"]
    static let joints: Set<Unicode.Scalar> = ["'", "’", "-", ".", "&"]
    static let openQuotes: Set<Unicode.Scalar> = ["“", "«", "「", "『", "„"]
    static let closeQuotes: Set<Unicode.Scalar> = ["”", "»", "」", "』"]
}
