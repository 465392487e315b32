import Glibc
import Synchronization

/// A file in the making: it gets its name when it is whole and on the disk; one that is given up is removed.
final class PartFile: @unchecked Sendable {
    static let beginning = "writing-"
    private let folder: String
    private let path: String
    private let descriptor: Int32
    private var hasName = true
    /// One thread writes at a time: the system lets no more of them, and has the others spin.
    private let turn = Mutex(())

    /// Begins a file; one without a name is gone when it is no longer used, however the program ends.
    init(in folder: String, named: Bool) throws(TradeStoreError) {
        self.folder = folder
        var template = Array("\(folder)/\(PartFile.beginning)XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        guard descriptor >= 0 else { throw .system("no file can be made here", folder) }
        if !named {
            unlink(path)
            hasName = false
        }
    }

    deinit {
        close(descriptor)
        if hasName { unlink(path) }
    }

    /// Writes numbers at a place; safe to call from several threads.
    func write<Number: BitwiseCopyable>(_ numbers: [Number], at offset: Int) throws(TradeStoreError) {
        let isWhole = turn.withLock { _ in
            numbers.withUnsafeBytes { bytes in
                var done = 0
                while done < bytes.count {
                    let wrote = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
                    if wrote < 0 && errno == EINTR { continue }
                    guard wrote > 0 else { return false }
                    done += wrote
                }
                return true
            }
        }
        guard isWhole else { throw .system("can't be written", path) }
    }

    /// What has been written so far.
    func mapped() throws(TradeStoreError) -> MappedFile { try MappedFile(descriptor, path: path) }

    /// Makes the file whole: on the disk first, then under its name, then the name on the disk.
    func keep(as name: String) throws(TradeStoreError) {
        guard fchmod(descriptor, 0o644) == 0, fsync(descriptor) == 0, rename(path, name) == 0 else {
            throw .system("can't be kept", name)
        }
        hasName = false
        try PartFile.settle(folder)
    }

    /// Removes whole files that are no longer needed.
    static func remove(_ paths: [String], in folder: String) throws(TradeStoreError) {
        for path in paths where unlink(path) != 0 && errno != ENOENT { throw .system("can't be removed", path) }
        try settle(folder)
    }

    /// Waits until the names in a folder are on the disk.
    private static func settle(_ folder: String) throws(TradeStoreError) {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw .system("can't be opened", folder) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw .system("can't be written to the disk", folder) }
    }
}
