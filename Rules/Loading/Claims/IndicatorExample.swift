public import Domain

/// A short text and the flow that it speaks of.
public struct IndicatorExample: Sendable, Decodable {
    /// The text.
    public var text: String
    /// Its language.
    public var language: String
    /// The sender of the goods, or the reporter.
    public var from: Country?
    /// The receiver of the goods, or the partner.
    public var to: Country?
}
