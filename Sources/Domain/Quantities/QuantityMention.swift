/// A place in a document that states a quantity.
public struct QuantityMention: Hashable, Sendable, Codable {
    /// The number with its unit.
    public var passage: Passage
    /// What it says.
    public var quantity: Quantity
    /// The way it moved, where the words say so.
    public var direction: Direction?
    /// The rule that read it.
    public var provenance: Provenance?

    /// Describes a place.
    public init(
        passage: Passage, quantity: Quantity, direction: Direction? = nil, provenance: Provenance? = nil
    ) {
        self.passage = passage
        self.quantity = quantity
        self.direction = direction
        self.provenance = provenance
    }
}
