import Glibc

/// Bytes become text: UTF-8 where they are that, otherwise by the encoding that they declare.
///
/// What can't be decoded becomes U+FFFD. A declaration is only believed where the bytes aren't UTF-8: pages are often
/// stored in another encoding than the one they still name.
struct CharacterDecoding {
    /// The text as UTF-8, without byte-order mark.
    let bytes: [UInt8]

    /// Decodes bytes that may name their encoding in the first kilobytes, or beside them.
    init(_ bytes: [UInt8], media: String?) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.bytes = Self.repaired(bytes.dropFirst(3))
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.bytes = Self.converted(bytes.dropFirst(2), from: .utf16le)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.bytes = Self.converted(bytes.dropFirst(2), from: .utf16be)
        } else if Self.isUTF8(bytes) {
            self.bytes = bytes
        } else if let encoding = Self.declared(in: Array((media ?? "").utf8)) ?? Self.declared(in: bytes.prefix(4096)) {
            self.bytes = Self.converted(bytes[...], from: encoding)
        } else {
            self.bytes = Self.repaired(bytes[...])
        }
    }

    /// Decodes a table, which names no encoding: UTF-8, else by which bytes above 127 stand in it and whether they stand together.
    init(table bytes: [UInt8]) {
        let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
        guard !Self.isUTF8(bytes), !marks.contains(where: bytes.starts) else {
            self.init(bytes, media: nil)
            return
        }
        self.init(decoded: Self.converted(bytes[...], from: Self.encoding(ofTable: bytes)))
    }

    /// Western letters stand alone among others; Russian words fill a narrow range, Chinese ones a wide one.
    private static func encoding(ofTable bytes: [UInt8]) -> Encoding {
        var (high, joined, windows, dos, low) = (0, 0, 0, 0, 0)
        for index in bytes.indices where bytes[index] >= 128 {
            let byte = bytes[index]
            high += 1
            let isJoined =
                (index > 0 && bytes[index - 1] >= 128) || (index + 1 < bytes.count && bytes[index + 1] >= 128)
            if isJoined { joined += 1 }
            if byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 { windows += 1 }
            if byte < 0xB0 || (0xE0...0xF1).contains(byte) { dos += 1 }
            if byte < 0xA0 { low += 1 }
        }
        if joined * 2 < high { return .cp1252 }
        if windows * 10 >= high * 9 { return .cp1251 }
        if dos * 10 >= high * 9, low * 4 >= high { return .cp866 }
        let chinese = converted(bytes[...], from: .gb18030)
        return String(decoding: chinese, as: UTF8.self).unicodeScalars.contains("\u{FFFD}") ? .cp1252 : .gb18030
    }

    private init(decoded bytes: [UInt8]) { self.bytes = bytes }

    /// The encodings that are converted, by the name that iconv has for them; other names are not passed on to it.
    private enum Encoding: String {
        case utf8 = "UTF-8"
        case utf16le = "UTF-16LE"
        case utf16be = "UTF-16BE"
        case gb18030 = "GB18030"
        case big5 = "BIG5-HKSCS"
        case koi8r = "KOI8-R"
        case koi8u = "KOI8-U"
        case shiftJIS = "CP932"
        case eucJP = "EUC-JP"
        case eucKR = "CP949"
        case cp866 = "CP866"
        case cp1250 = "CP1250"
        case cp1251 = "CP1251"
        case cp1252 = "CP1252"
        case cp1253 = "CP1253"
        case cp1254 = "CP1254"
        case cp1256 = "CP1256"
        case latin2 = "ISO-8859-2"
        case cyrillic = "ISO-8859-5"

        /// The encoding of a label, as browsers take it (WHATWG Encoding): "iso-8859-1" means windows-1252.
        init?(label: String) {
            switch label {
            case "utf-8", "utf8": self = .utf8
            case "utf-16", "utf-16le": self = .utf16le
            case "utf-16be": self = .utf16be
            case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "chinese": self = .gb18030
            case "big5", "big5-hkscs": self = .big5
            case "koi8-r", "koi8": self = .koi8r
            case "koi8-u": self = .koi8u
            case "shift_jis", "shift-jis", "sjis", "x-sjis": self = .shiftJIS
            case "euc-jp": self = .eucJP
            case "euc-kr", "ks_c_5601-1987": self = .eucKR
            case "ibm866", "cp866": self = .cp866
            case "windows-1250", "cp1250": self = .cp1250
            case "windows-1251", "cp1251": self = .cp1251
            case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii": self = .cp1252
            case "windows-1253", "cp1253": self = .cp1253
            case "windows-1254", "cp1254", "iso-8859-9": self = .cp1254
            case "windows-1256", "cp1256": self = .cp1256
            case "iso-8859-2", "latin2": self = .latin2
            case "iso-8859-5": self = .cyrillic
            default: return nil
            }
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// The encoding that the first `charset=` or `encoding=` names.
    private static func declared(in bytes: some Collection<UInt8>) -> Encoding? {
        let text = String(decoding: bytes.map { $0 < 128 ? $0 | ($0 >= 65 && $0 <= 90 ? 32 : 0) : 32 }, as: UTF8.self)
        for key in ["charset", "encoding"] {
            for piece in text.split(separator: key, omittingEmptySubsequences: false).dropFirst() {
                let value = piece.drop { $0 == " " }
                guard value.first == "=" else { continue }
                let label = value.dropFirst().drop { " \"'".contains($0) }.prefix {
                    $0.isASCII && !" \"'/>;".contains($0)
                }
                if let encoding = Encoding(label: String(label)) { return encoding }
            }
        }
        return nil
    }

    private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: Encoding) -> [UInt8] {
        guard encoding != .utf8, let converter = iconv_open(Encoding.utf8.rawValue, encoding.rawValue),
            Int(bitPattern: converter) != -1
        else { return repaired(bytes) }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 1 << 14)
        var text: [UInt8] = []
        text.reserveCapacity(input.count * 2)
        input.withUnsafeMutableBufferPointer { input in
            var next = input.baseAddress
            var left = input.count
            while left > 0 {
                let (result, code) = output.withUnsafeMutableBufferPointer { output in
                    var place = output.baseAddress
                    var room = output.count
                    let result = iconv(converter, &next, &left, &place, &room)
                    let code = errno
                    text.append(contentsOf: output.prefix(output.count - room).map { UInt8(bitPattern: $0) })
                    return (result, code)
                }
                guard result == -1, code != E2BIG, left > 0 else { continue }
                text.append(contentsOf: "\u{FFFD}".utf8)
                next = next.map { $0 + 1 }
                left -= 1
            }
        }
        return text
    }
}
