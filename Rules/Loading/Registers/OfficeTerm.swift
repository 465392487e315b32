public import Domain

/// One term of one person in one office.
public struct OfficeTerm: Sendable, Hashable {
    /// The person, in English.
    public let person: String
    /// The office, in English.
    public let office: String
    /// The first day in office.
    public let from: Day
    /// The last day in office; nothing if it goes on.
    public let to: Day?
    /// The line of the register.
    public let line: Int
}
