/// The sorts of time expression that TIMEX3 knows.
public enum TimeKind: String, Sendable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
}
