import Glibc

/// The bytes of a file, read where they lie; the file may be unlinked meanwhile.
final class MappedFile: @unchecked Sendable {
    let path: String
    let bytes: UnsafeRawBufferPointer

    /// Maps a file that is open for reading.
    init(_ descriptor: Int32, path: String) throws(TradeStoreError) {
        self.path = path
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("can't be looked at", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw TradeStoreError(what: "isn't a file", place: path, remedy: "Name a file.")
        }
        guard status.st_size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, descriptor, 0)
        guard let start, start != MAP_FAILED else { throw .system("can't be mapped", path) }
        bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    }

    /// Opens and maps a file.
    convenience init(path: String) throws(TradeStoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system("can't be opened", path) }
        defer { close(descriptor) }
        try self.init(descriptor, path: path)
    }

    deinit { if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) } }

    /// The checksum of some bytes, whose pages are given back as it goes.
    func checksum(of range: Range<Int>) -> String {
        BlockChecksum.text(
            BlockChecksum.of(UnsafeRawBufferPointer(rebasing: bytes[range])) { [self] part in
                forget(range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
            })
    }

    /// Gives pages back to the system; they are read again when they are asked for.
    func forget(_ range: Range<Int>) {
        guard let start = bytes.baseAddress, !range.isEmpty else { return }
        let first = range.lowerBound & ~4095
        madvise(UnsafeMutableRawPointer(mutating: start + first), range.upperBound - first, MADV_DONTNEED)
    }
}
