/// How often a series is counted, or how long a period is (SDMX `FREQ`).
public enum Frequency: String, Sendable, Codable, CaseIterable {
    case day, week, month, quarter, year
    /// The months of a year so far.
    case yearToDate = "year-to-date"
    /// Any other stretch.
    case other
}
