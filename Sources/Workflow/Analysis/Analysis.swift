/// What an analysis found, and what it rests on.
public struct Analysis: Sendable {
    /// The figures, as records.
    public var records: [JSON]
    /// What was assumed and left out, in sentences for print.
    public var notes: [String]

    /// Puts an analysis together.
    public init(records: [JSON], notes: [String]) {
        self.records = records
        self.notes = notes
    }
}
