/// The sorts of token that a text is cut into.
public enum TokenKind: UInt8, Sendable {
    /// Letters of an alphabet.
    case word
    /// Digits.
    case digits
    /// One character of a script that is written without spaces.
    case ideograph
    /// Any other single character.
    case mark
    /// The end of a line.
    case lineEnd
}
