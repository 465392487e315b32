/// A titled part of an edition.
public struct Section: Hashable, Sendable, Codable {
    /// The heading.
    public var title: String
    /// What stands under it.
    public var items: [Item]

    /// Describes a part.
    public init(title: String, items: [Item]) {
        self.title = title
        self.items = items
    }
}
