import CZlib

/// Unpacks gzip (RFC 1952), to no more bytes than allowed.
public enum Gunzip {
    /// Whether bytes begin as gzip does.
    static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// The bytes that were packed; members behind the first are unpacked, too.
    static func unpacked(_ bytes: [UInt8], of source: String, limit: Int) throws(IntakeError) -> [UInt8] {
        var stream = z_stream()
        guard dyad_inflate_begin(&stream) == Z_OK else { throw .noMemory(source) }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let status = input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = uInt(input.count)
            var status = Z_OK
            while status == Z_OK, output.count <= limit {
                let made = buffer.withUnsafeMutableBufferPointer { room in
                    stream.next_out = room.baseAddress
                    stream.avail_out = uInt(room.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return room.count - Int(stream.avail_out)
                }
                output.append(contentsOf: buffer[..<made])
                if status == Z_STREAM_END, stream.avail_in > 0 { status = inflateReset(&stream) }
                if status == Z_OK, made == 0, stream.avail_in == 0 { status = Z_BUF_ERROR }
            }
            return status
        }
        guard output.count <= limit else { throw .tooLarge(source, bytes: output.count, limit: limit) }
        guard status == Z_STREAM_END else { throw .packed(source, byte: bytes.count - Int(stream.avail_in)) }
        return output
    }

    /// The first bytes of a file, unpacked, and whether they were packed; nothing if the file can't be read.
    public static func head(of path: String, count: Int) -> (bytes: [UInt8], isPacked: Bool)? {
        guard let file = gzopen(path, "rb") else { return nil }
        defer { gzclose_r(file) }
        return read(file, count).map { ($0, gzdirect(file) == 0) }
    }

    /// Gives all bytes of a file in stretches, unpacked if they were packed, to no more than allowed.
    public static func each(_ path: String, limit: Int, _ use: ([UInt8]) throws -> Void) throws {
        guard let file = gzopen(path, "rb") else { throw IntakeError.packed(path, byte: 0) }
        var (total, isWhole) = (0, false)
        defer { if !isWhole { gzclose_r(file) } }
        while let bytes = read(file, 1 << 20) {
            total += bytes.count
            guard total <= limit else { throw IntakeError.tooLarge(path, bytes: total, limit: limit) }
            if bytes.isEmpty { break }
            try use(bytes)
        }
        // Closing says whether the last stretch was the end of what was packed.
        isWhole = true
        let ended = gzeof(file) == 1
        guard gzclose_r(file) == Z_OK, ended else { throw IntakeError.packed(path, byte: total) }
    }

    private static func read(_ file: gzFile, _ count: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let got = gzread(file, buffer.baseAddress, UInt32(truncatingIfNeeded: count))
            failed = got < 0
            filled = max(0, Int(got))
        }
        return failed ? nil : bytes
    }
}
