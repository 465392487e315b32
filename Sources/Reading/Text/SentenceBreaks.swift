import CICU

/// Finds the ends of sentences with the toolchain's ICU (Unicode UAX 29).
struct SentenceBreaks {
    private static let sentence: Int32 = 3

    /// The stretches of bytes that are sentences, line ends included in the one before.
    static func ranges(in bytes: [UInt8], locale: String) -> [Range<Int>] {
        var status: Int32 = 0
        guard let iterator = swift_ubrk_open(sentence, locale, nil, 0, &status), status <= 0 else {
            return bytes.isEmpty ? [] : [0..<bytes.count]
        }
        defer { swift_ubrk_close(iterator) }
        return bytes.withUnsafeBytes { buffer -> [Range<Int>] in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            guard let text = swift_utext_openUTF8(nil, start, Int64(bytes.count), &status), status <= 0 else {
                return []
            }
            defer { swift_utext_close(text) }
            swift_ubrk_setUText(iterator, text, &status)
            guard status <= 0 else { return [] }
            var ranges: [Range<Int>] = []
            var from = Int(swift_ubrk_first(iterator))
            while true {
                let next = swift_ubrk_next(iterator)
                guard next >= 0 else { break }
                if Int(next) > from { ranges.append(from..<Int(next)) }
                from = Int(next)
            }
            return ranges
        }
    }
}
