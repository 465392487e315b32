/// A date that a page shows and that was not believed.
public struct RejectedDate: Hashable, Sendable, Codable {
    /// The date.
    public var value: String
    /// Why not.
    public var reason: String

    /// Describes a date that was not believed.
    public init(value: String, reason: String) {
        self.value = value
        self.reason = reason
    }
}
