import Dispatch
import Glibc
import Synchronization

/// Work that is shared among the processors: each takes the next piece until none is left or one fails.
enum Lanes {
    private static let count = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Works out a value for each piece, in order, with something of its own for each processor; throws the failure of the
    /// earliest piece.
    static func map<Own, Value: Sendable, Failure: Error>(
        _ pieces: Int, own: @Sendable () -> Own, _ work: @Sendable (inout Own, Int) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        let next = Atomic(0)
        let done = Mutex([Result<Value, Failure>?](repeating: nil, count: pieces))
        DispatchQueue.concurrentPerform(iterations: max(1, min(count, pieces))) { _ in
            var mine = own()
            while case let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue, piece < pieces {
                let result = Result { () throws(Failure) in try work(&mine, piece) }
                done.withLock { $0[piece] = result }
                if case .failure = result { next.store(pieces, ordering: .relaxed) }
            }
        }
        return try done.withLock { $0 }.compactMap(\.self).map { result throws(Failure) in try result.get() }
    }

    /// Works out a value for each piece, in order.
    static func map<Value: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        map(pieces, own: {}, { _, piece in work(piece) })
    }
}
