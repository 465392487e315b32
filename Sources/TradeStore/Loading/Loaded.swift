/// What a load kept and left out.
public struct Loaded: Hashable, Sendable {
    /// Why rows were left out.
    public enum Reason: Int, Sendable, CaseIterable {
        /// No area is known by a number.
        case unknownArea
        /// The value is missing.
        case noFigure
    }

    /// Rows that were left out for one reason.
    public struct Refused: Hashable, Sendable {
        /// Why.
        public var reason: Reason
        /// How many.
        public var count: Int
        /// The line of the first.
        public var line: Int
        /// What stands in the cell of the first.
        public var cell: String
    }

    /// The name of the file that was written; nothing if no row was kept.
    public var file: String?
    /// How many rows the tables have.
    public var read: Int
    /// How many were kept.
    public var kept: Int
    /// What was left out, by reason.
    public var refused: [Refused]
}
