/// A pointer from a printed figure or quotation to what it rests on.
public struct Citation: Hashable, Sendable, Codable {
    /// The number it is printed with, from 1.
    public var number: Int
    /// The passage; nothing if it cites an observation.
    public var passage: Passage?
    /// The observation; nothing if it cites a passage.
    public var observation: EntryID?
    /// What is printed of the source: title or file, outlet, date.
    public var label: String
    /// The address or the place on the desk.
    public var link: String

    /// Describes a pointer.
    public init(number: Int, passage: Passage? = nil, observation: EntryID? = nil, label: String, link: String) {
        self.number = number
        self.passage = passage
        self.observation = observation
        self.label = label
        self.link = link
    }
}
