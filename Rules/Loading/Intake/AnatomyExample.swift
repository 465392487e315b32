/// A line and the role that it has, as a test of the rules beside it.
public struct AnatomyExample: Sendable, Decodable {
    /// A short text.
    public var text: String
    /// The kinds of its parts, in order.
    public var parts: [String]
}
