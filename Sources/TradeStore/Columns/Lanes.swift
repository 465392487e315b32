import Dispatch
import Glibc
import Synchronization

/// Work that is shared among the processors: each takes the next piece until none is left or one fails.
enum Lanes {
    static let count = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Does pieces of work, with something of its own for each processor; throws the failure of the earliest piece.
    static func each<Own>(
        _ pieces: Int, own: @Sendable () -> Own, _ work: @Sendable (inout Own, Int) throws(TradeStoreError) -> Void
    ) throws(TradeStoreError) {
        let next = Atomic(0)
        let failure = Mutex<(piece: Int, error: TradeStoreError)?>(nil)
        DispatchQueue.concurrentPerform(iterations: min(count, max(pieces, 1))) { _ in
            var mine = own()
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < pieces else { return }
                do throws(TradeStoreError) {
                    try work(&mine, piece)
                } catch {
                    failure.withLock { if $0 == nil || piece < $0!.piece { $0 = (piece, error) } }
                    next.store(pieces, ordering: .relaxed)
                }
            }
        }
        if let failed = failure.withLock({ $0 }) { throw failed.error }
    }

    /// Works out values side by side, in order.
    static func map<Value: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        let found = Mutex<[(Int, Value)]>([])
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(count, max(pieces, 1))) { _ in
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < pieces else { return }
                let value = work(piece)
                found.withLock { $0.append((piece, value)) }
            }
        }
        return found.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
