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

    /// A sum over bytes, block by block side by side, whose pages are given back as it goes.
    func checksum(of range: Range<Int>) -> UInt64 {
        let block = 1 << 20
        let sums = Lanes.map((range.count + block - 1) / block) { [self] number in
            let start = range.lowerBound + number * block
            let part = start..<min(start + block, range.upperBound)
            defer { forget(part) }
            return MappedFile.sum(UnsafeRawBufferPointer(rebasing: bytes[part]))
        }
        return sums.withUnsafeBytes { MappedFile.sum($0) }
    }

    /// A 64-bit sum that guards against damage, not forgery.
    ///
    /// Every step can be undone, so a single changed byte always changes it.
    static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
            let product = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
            return product ^ product >> 32
        }
        // Two sums side by side, as each step waits for the last.
        var (even, odd) = (UInt64(bytes.count) &+ 0x9E37_79B9_7F4A_7C15, UInt64(1))
        let pairs = bytes.count / 16
        for index in 0..<pairs {
            even = step(even, bytes.loadUnaligned(fromByteOffset: index * 16, as: UInt64.self))
            odd = step(odd, bytes.loadUnaligned(fromByteOffset: index * 16 + 8, as: UInt64.self))
        }
        for index in pairs * 16..<bytes.count { even = step(even, UInt64(bytes[index])) }
        return step(even, odd)
    }
}
