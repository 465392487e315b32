/// What the slots of a pattern caught, by their names (`<country=from>` is named `from`, `<percent>` is named `percent`).
///
/// A pattern has few slots, so that looking through a list finds one sooner than hashing its name.
public struct Captures: Sendable, Hashable {
    /// A slot with its name.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The slot.
        public let slot: Slot
    }

    /// In the order of the pattern; each name stands once.
    public private(set) var entries: [Entry] = []

    /// Nothing caught.
    public init() {}

    /// The slot of a name.
    public subscript(_ name: String) -> Slot? {
        get {
            for entry in entries where entry.name == name { return entry.slot }
            return nil
        }
        set {
            let known = entries.firstIndex { $0.name == name }
            switch (known, newValue) {
            case (let known?, let slot?): entries[known] = Entry(name: name, slot: slot)
            case (let known?, nil): entries.remove(at: known)
            case (nil, let slot?): entries.append(Entry(name: name, slot: slot))
            case (nil, nil): break
            }
        }
    }
}
