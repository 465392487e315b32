import CZlib

/// Unpacks gzip (RFC 1952), to no more bytes than allowed.
enum Gunzip {
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
}
