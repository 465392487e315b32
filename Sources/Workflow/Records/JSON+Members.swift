extension JSON {
    /// The members of an object in the order of their keys; one that is null is none.
    ///
    /// Objects are small, built once and written once: a list in order needs neither hashing nor sorting.
    public struct Members: Sendable, Sequence, ExpressibleByDictionaryLiteral {
        private var entries: [(key: String, value: JSON)] = []

        /// Puts members together.
        public init(dictionaryLiteral members: (String, JSON)...) {
            entries.reserveCapacity(members.count + 8)
            for (key, value) in members { self[key] = value }
        }

        /// A member; null if there is none.
        public subscript(_ key: String) -> JSON {
            get {
                for entry in entries where entry.key == key { return entry.value }
                return .null
            }
            set {
                var place = entries.count
                while place > 0, entries[place - 1].key > key { place -= 1 }
                let isKnown = place > 0 && entries[place - 1].key == key
                switch (isKnown, newValue.isNull) {
                case (true, true): entries.remove(at: place - 1)
                case (true, false): entries[place - 1].value = newValue
                case (false, true): break
                case (false, false): entries.insert((key, newValue), at: place)
                }
            }
        }

        /// Takes over the members of another object.
        mutating func merge(_ others: Members) {
            for (key, value) in others { self[key] = value }
        }

        /// Gives each member in turn.
        public func makeIterator() -> IndexingIterator<[(key: String, value: JSON)]> { entries.makeIterator() }
    }
}
