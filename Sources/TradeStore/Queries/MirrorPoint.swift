public import Domain

/// The same flow of goods as both sides report it.
public struct MirrorPoint: Hashable, Sendable {
    /// The code of the goods.
    public var goods: String
    /// The edition of the Harmonized System that the code is of; empty if unstated.
    public var edition: String
    /// The year or month.
    public var period: Period
    /// What the first side reports; nothing if it has no row.
    public var own: Double?
    /// What the other side reports; nothing if it has no row.
    public var other: Double?

    /// By how much they differ, as a share of the larger, 0 to 1; 1 if only one side reports, 0 if both report nothing.
    public var gap: Double { MirrorPoint.gap(own, other) }

    /// The same with the sides exchanged.
    public var swapped: MirrorPoint {
        MirrorPoint(goods: goods, edition: edition, period: period, own: other, other: own)
    }

    static func gap(_ a: Double?, _ b: Double?) -> Double {
        guard let a, let b else { return 1 }
        let larger = max(abs(a), abs(b))
        // Halves, so that the difference of the largest numbers stays a number.
        return larger > 0 && larger.isFinite ? min(1, abs(a / 2 - b / 2) / (larger / 2)) : 0
    }
}
