/// The sentences that Dyad prints in one language, by name.
public struct Wordings: Sendable {
    /// The language, an ISO 639-1 code.
    public let language: String
    private let sentences: [String: String]

    private struct Shape: Decodable {
        var language: String
        var sentences: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        language = shape.language
        sentences = shape.sentences
    }

    /// A sentence with its blanks filled: `{value}` becomes the value of that name.
    ///
    /// A name without a sentence is printed itself, so that a gap is seen.
    public func callAsFunction(_ name: String, _ values: [String: String] = [:]) -> String {
        guard let template = sentences[name] else { return name }
        var filled = ""
        var rest = template[...]
        // One pass, so that braces within a value are never taken for blanks.
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            let key = String(rest[rest.index(after: open)..<close])
            filled += values[key] ?? "{\(key)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// Whether there is a sentence of that name.
    public func has(_ name: String) -> Bool { sentences[name] != nil }
}
