import Domain

/// Plain text: kept as it is, but for a byte-order mark and an encoding other than UTF-8.
struct PlainText: DocumentFormat {
    /// Bytes that a text may have at most: a long book has a tenth of it.
    static let limit = 16 << 20

    let name = "PlainText"

    func accepts(_ capture: Capture) -> Bool {
        guard let media = capture.media?.lowercased() else { return true }
        return media.hasPrefix("text/")
    }

    func content(of capture: Capture) throws(IntakeError) -> Content {
        guard !capture.bytes.isEmpty else { throw .empty(capture.source) }
        guard capture.bytes.count <= Self.limit else {
            throw .tooLarge(capture.source, bytes: capture.bytes.count, limit: Self.limit)
        }
        // A document of another format may open with lines of text.
        if capture.bytes.starts(with: "%PDF-".utf8) { throw .binary(capture.source, byte: 0) }
        let text = CharacterDecoding(capture.bytes, media: capture.media).bytes
        if let byte = text.firstIndex(where: Self.isBinary) { throw .binary(capture.source, byte: byte) }
        return Content(media: "text/plain", text: String(decoding: text, as: UTF8.self))
    }

    /// Whether a byte stands in no text: a control character other than white space, backspace and escape.
    private static func isBinary(_ byte: UInt8) -> Bool {
        byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B
    }
}
