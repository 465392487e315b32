import Glibc

/// The right to write into a folder; it ends with its holder, however that ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Takes the right; nothing if another has it and this one doesn't wait.
    init?(_ folder: String, waiting: Bool) throws(TradeStoreError) {
        descriptor = open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system("can't be opened", "\(folder)/lock") }
        while flock(descriptor, LOCK_EX | (waiting ? 0 : LOCK_NB)) != 0 {
            if errno == EINTR { continue }
            if errno == EWOULDBLOCK { return nil }
            throw .system("can't be locked", "\(folder)/lock")
        }
    }

    deinit { close(descriptor) }
}
