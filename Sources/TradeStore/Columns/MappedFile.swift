import Glibc

/// The bytes of a file, read where they lie; the file may be unlinked meanwhile.
final class MappedFile: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    /// Maps a file that is open for reading.
    init(_ descriptor: Int32, path: String) throws(TradeStoreError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("can't be looked at", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw TradeStoreError(what: "isn't a file", place: path, remedy: "Name a file.")
        }
        let size = Int(status.st_size)
        let start = size > 0 ? mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0) : nil
        guard start != MAP_FAILED else { throw .system("can't be mapped", path) }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    /// Opens and maps a file.
    convenience init(path: String) throws(TradeStoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system("can't be opened", path) }
        defer { close(descriptor) }
        try self.init(descriptor, path: path)
    }

    deinit { if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) } }

    /// Gives pages back to the system; they are read again when they are asked for.
    func forget(_ range: Range<Int>) {
        guard let start = bytes.baseAddress, !range.isEmpty else { return }
        // The system reads sixteen pages at once.
        let first = range.lowerBound & ~0xFFFF
        madvise(UnsafeMutableRawPointer(mutating: start + first), range.upperBound - first, MADV_DONTNEED)
    }

    /// The sum over some bytes, whose pages are given back as it goes.
    func checksum(of range: Range<Int>) -> UInt64 {
        let block = 1 << 20
        return Lanes.map((range.count + block - 1) / block) { [self] number in
            let start = range.lowerBound + number * block
            let part = start..<min(start + block, range.upperBound)
            defer { forget(part) }
            return MappedFile.sum(UnsafeRawBufferPointer(rebasing: bytes[part]), from: number * block / 8)
        }.reduce(0, &+)
    }

    /// A 64-bit sum over the words of bytes, of which the first is the n-th of all; it guards against damage, not forgery.
    ///
    /// Sums of parts add up to that of the whole. A word's share can be traced back to it, so a single changed byte always
    /// changes the sum.
    static func sum(_ bytes: UnsafeRawBufferPointer, from first: Int = 0) -> UInt64 {
        func share(_ word: UInt64, _ number: Int) -> UInt64 {
            let product = (word ^ UInt64(first &+ number) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
            return (product ^ product >> 32) &* 0xD6E8_FEB8_6659_FD93
        }
        var sum: UInt64 = 0
        let words = bytes.count / 8
        for word in 0..<words { sum &+= share(bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self), word) }
        let rest = bytes[(words * 8)...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return words * 8 < bytes.count ? sum &+ share(rest, words) : sum
    }
}
