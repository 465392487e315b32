/// Something for each of a few kinds of slots, looked up in loops over all words of a text: no more than a step or two each.
public struct KindTable<Value: Sendable>: Sendable {
    /// An open-addressed table, at most a quarter full, of a power of two places; a place without value is free.
    @usableFromInline private(set) var keys: [UInt64]
    @usableFromInline private(set) var values: [Value?]

    /// Puts values under their kinds.
    public init(_ entries: [(SlotKind, Value)]) {
        var size = 8
        while size < entries.count * 4 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Value?](repeating: nil, count: size)
        for (kind, value) in entries {
            var place = Int(truncatingIfNeeded: kind.key) & (size - 1)
            while values[place] != nil, keys[place] != kind.key { place = (place + 1) & (size - 1) }
            (keys[place], values[place]) = (kind.key, value)
        }
    }

    /// The value of a kind.
    @inlinable
    public subscript(_ kind: SlotKind) -> Value? { value(kind.key) }

    /// The value of the kind of a slot.
    @inlinable
    public subscript(_ slot: Slot) -> Value? { value(slot.key) }

    @inlinable
    func value(_ key: UInt64) -> Value? {
        var place = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while let value = values[place] {
            if keys[place] == key { return value }
            place = (place + 1) & (keys.count - 1)
        }
        return nil
    }
}

extension KindTable: ExpressibleByArrayLiteral where Value == Void {
    /// A set of kinds.
    public init(arrayLiteral kinds: SlotKind...) { self.init(kinds) }

    /// A set of kinds.
    public init(_ kinds: [SlotKind]) { self.init(kinds.map { ($0, ()) }) }

    /// Whether a kind is in the set.
    @inlinable
    public func contains(_ kind: SlotKind) -> Bool { value(kind.key) != nil }

    /// Whether the kind of a slot is in the set.
    @inlinable
    public func contains(_ slot: Slot) -> Bool { value(slot.key) != nil }
}

/// A set of kinds.
public typealias SlotKinds = KindTable<Void>
