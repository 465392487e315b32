/// A code point read from UTF-8 bytes; bytes that are not UTF-8 do not occur, since every text was a `String`.
struct UTF8Scalar {
    let value: UInt32
    /// The number of its bytes.
    let length: Int

    @inline(__always)
    init(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let first = UInt32(bytes[index])
        func rest(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0 }
        if first < 0x80 {
            (value, length) = (first, 1)
        } else if first < 0xE0 {
            (value, length) = ((first & 0x1F) << 6 | rest(1), 2)
        } else if first < 0xF0 {
            (value, length) = ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
        } else {
            (value, length) = ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
        }
    }
}
