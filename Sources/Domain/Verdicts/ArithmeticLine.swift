/// A sentence of an explanation before it is put into words: its name in `Rules/Wordings`, and what fills its blanks.
///
/// What is kept is what was found, so that it can be told in any language, and each number can lead to where it stands.
public struct ArithmeticLine: Hashable, Sendable, Codable {
    /// The name of the sentence.
    public var sentence: String
    /// What fills its blanks, by their names.
    public var values: [String: ArithmeticValue]

    /// Names a sentence and fills it with what there is.
    public init(_ sentence: String, _ values: [String: ArithmeticValue?] = [:]) {
        self.sentence = sentence
        self.values = values.compactMapValues { $0 }
    }
}
