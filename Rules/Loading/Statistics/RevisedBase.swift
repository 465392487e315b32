/// How far the base that printed growths imply is from what was first printed of the year before, measured on prints.
public struct RevisedBase: Hashable, Sendable, Decodable {
    /// A width and the share of the pairs that lie within it of one.
    public struct Share: Hashable, Sendable, Decodable {
        /// The distance from one.
        public var width: Double
        /// The share of the pairs.
        public var share: Double
    }

    /// The least ratio of implied base to first print.
    public var low: Double
    /// The greatest ratio of implied base to first print.
    public var high: Double
    /// How many prints with their base it is measured on.
    public var pairs: Int
    /// The share of them within narrower bounds.
    public var inside: [Share]
}
