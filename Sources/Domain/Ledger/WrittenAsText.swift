/// A value that is stored as one short text: a code, a name, a date.
public protocol WrittenAsText: Codable {
    /// The text.
    var written: String { get }
    /// Reads the text back; nothing if it is not one.
    init?(written: String)
}

extension WrittenAsText {
    /// Reads the text.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Self(written: text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
        }
        self = value
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(written)
    }
}
