import Synchronization

/// Values that are worked out when first asked for and kept for whoever asks next, on any thread.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])
    private let most: Int

    /// Keeps so many values at most: with one more it begins anew.
    init(most: Int = .max) { self.most = most }

    /// The value of a key.
    ///
    /// Two threads that ask first at the same time both work it out, to the same.
    func value(of key: Key, _ work: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let value = work()
        values.withLock { values in
            if values.count >= most { values = [:] }
            values[key] = value
        }
        return value
    }
}
