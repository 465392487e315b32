/// What a change is counted against.
public enum Comparison: String, Sendable, Codable, CaseIterable {
    case yearOnYear = "year-on-year"
    case monthOnMonth = "month-on-month"
    case quarterOnQuarter = "quarter-on-quarter"
    /// An earlier period that the text names.
    case since
    /// Every earlier period in scope: a record.
    case record
}
