public import Domain

/// Something that happened on known days.
public struct DatedEvent: Sendable, Hashable {
    /// Events of one series are told in the same words: the same two leaders' visits.
    public let series: String
    /// What happened, in English.
    public let what: String
    /// The first day.
    public let from: Day
    /// The last day.
    public let to: Day
    /// The first day on which it could be told of as something to come.
    public let announced: Day?
    /// The line of the register.
    public let line: Int
}
