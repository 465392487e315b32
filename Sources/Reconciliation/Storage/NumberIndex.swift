/// Numbers found by the thing that they number: a hash table that keeps the numbers only, four bytes each.
///
/// Whoever keeps the things tells their hashes and which of them is meant.
struct NumberIndex: Sendable {
    private var slots = [Int32](repeating: -1, count: 8)
    private var count = 0

    /// The hash of a thing: it tells where to look, and nothing that is found depends on it.
    static func hash(of thing: some Hashable) -> Int {
        var hasher = Hasher()
        hasher.combine(thing)
        return hasher.finalize()
    }

    /// The number of the thing with a hash that a condition holds for.
    func first(hash: Int, where isMeant: (Int32) -> Bool) -> Int32? {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            if isMeant(slots[slot]) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a number; `hashOf` tells the hashes of those that are in when the table has to grow.
    mutating func insert(_ number: Int32, hash: Int, hashOf: (Int32) -> Int) {
        // A hash table with open addressing stays fast up to two thirds full.
        if 3 * (count + 1) > 2 * slots.count {
            let old = slots
            slots = [Int32](repeating: -1, count: 2 * old.count)
            for number in old where number >= 0 { place(number, hash: hashOf(number)) }
        }
        place(number, hash: hash)
        count += 1
    }

    private mutating func place(_ number: Int32, hash: Int) {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }
}
