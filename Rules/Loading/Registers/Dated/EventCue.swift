/// One of the groups of wordings of which each has to stand in a sentence that tells of an event.
public struct EventCue: Sendable, Hashable {
    /// The event's number in the register.
    public let event: Int
    /// The wording's language, as a column of the register.
    public let language: Int
    /// The bit of this group.
    public let bit: UInt8
    /// The bits of all groups.
    public let all: UInt8
}
