public import Domain

/// Something said about cells that holds or does not, with where it comes from and how much it weighs.
public struct Constraint: Hashable, Sendable, Identifiable {
    /// The name, the only one of its kind in a network: an identity's own name, or one made from the entry it comes from.
    public let id: String
    /// What it says.
    public let form: ConstraintForm
    /// Where it comes from.
    public let kind: ConstraintKind
    /// The claim or observation that says so; nothing for an identity.
    public let origin: EntryID?
    /// How much it weighs in a conflict: the higher stands, the lower yields.
    public let rank: Int

    /// States a constraint; its rank is that of its kind unless another is given.
    public init(_ id: String, _ form: ConstraintForm, kind: ConstraintKind, origin: EntryID? = nil, rank: Int? = nil) {
        self.id = id
        self.form = form
        self.kind = kind
        self.origin = origin
        self.rank = rank ?? kind.rank
    }
}
