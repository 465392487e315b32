/// Where a constraint comes from.
public enum ConstraintKind: String, Sendable, Codable, CaseIterable {
    /// A published value of a statistical series.
    case observation
    /// What an indicator's definition implies: a total is the sum of its flows.
    case identity
    /// How far two cells that ought to agree may differ, and why: a revised base, CIF and FOB.
    case slack
    /// What a text claims.
    case text

    /// Whether it reports something that may be wrong, rather than saying what words mean.
    public var isEvidence: Bool { self == .observation || self == .text }

    /// The rank of a constraint of this kind where none is given.
    public var rank: Int {
        switch self {
        case .text: 1
        case .observation: 2
        case .identity, .slack: 3
        }
    }
}
