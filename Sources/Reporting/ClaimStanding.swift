/// How far a claim is disputed, the most disputed first.
public enum ClaimStanding: Int, Sendable, Comparable, CaseIterable {
    case refuted, conflicting, refutedBefore, supported, open

    /// Whether something speaks against it.
    public var isDisputed: Bool { self < .supported }

    /// Whether something decides it, or contradicts itself about it.
    public var isChecked: Bool { self != .open }

    /// Orders by how far it is disputed.
    public static func < (a: ClaimStanding, b: ClaimStanding) -> Bool { a.rawValue < b.rawValue }
}
