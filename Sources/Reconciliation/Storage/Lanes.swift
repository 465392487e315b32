import Dispatch
import Synchronization

/// Work that is shared among the processors.
public enum Lanes {
    /// Works out a value for each piece; the values come in the order of the pieces, whoever worked them out.
    public static func map<Value: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        let done = Mutex([Value?](repeating: nil, count: pieces))
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            let value = work(piece)
            done.withLock { $0[piece] = value }
        }
        return done.withLock { $0 }.compactMap(\.self)
    }
}
