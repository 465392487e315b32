public import Domain

/// Exports that an analysis is made on: whose, and as which source counts them.
public struct FlowQuestion: Sendable {
    /// The source: the name of a file in `Rules/Sources/Trade`, with the currency behind it where it has several.
    public var source: String
    /// The country that exports, or a group.
    public var sender: Country
    /// Codes and names of baskets, or all that the source has.
    public var goods: [String]
    /// Whose figures are added for a group; nothing for what the source says of the group itself.
    public var members: Membership?

    /// Asks.
    public init(source: String, from sender: Country, goods: [String] = [], members: Membership? = nil) {
        self.source = source
        self.sender = sender
        self.goods = goods
        self.members = members
    }
}
