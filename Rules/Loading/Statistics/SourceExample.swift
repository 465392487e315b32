public import Domain

/// A row of a statistical source and the observations in it.
public struct SourceExample: Sendable, Decodable {
    /// An observation that the row holds, as far as the example states it.
    public struct Expected: Hashable, Sendable, Decodable {
        /// What is measured.
        public var indicator: String
        /// The time.
        public var period: Period
        /// A level or a growth.
        public var measure: Measure
        /// The value.
        public var value: Double
        /// The worth of its last digit.
        public var step: Double
        /// What the note adds.
        public var hedge: Hedge?
        /// The currency that it is counted in.
        public var currency: Unit?
        /// The first day on which it can have been known.
        public var earliest: Day
        /// The last day by which it was known.
        public var latest: Day
    }

    /// The cells by column.
    public var row: [String: String]
    /// The observations.
    public var observations: [Expected]
}
