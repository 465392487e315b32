/// The name of a ledger entry, computed from what the entry says: the same thing read twice has the same name.
///
/// The first 20 hexadecimal digits (80 bits) of the SHA-256 digest of the kind and its identifying values, after a letter
/// for the kind.
public struct EntryID: Hashable, Sendable, WrittenAsText, Comparable, CustomStringConvertible {
    /// The name as printed, for example `c4f00d…`.
    public let text: String

    /// Takes a name that was computed before.
    public init(_ text: String) { self.text = text }

    /// Computes the name of an entry of a kind from the values that identify it.
    public init(_ kind: EntryKind, _ values: String...) { self.init(kind, values: values) }

    /// Computes the name of an entry of a kind from a list of values.
    public init(_ kind: EntryKind, values: [String]) {
        let identity = values.map { "\($0.utf8.count):\($0)" }.joined()
        text = kind.letter + Checksum(of: kind.rawValue + identity).hex.prefix(20)
    }

    /// The name itself.
    public var description: String { text }

    /// Orders by name.
    public static func < (a: EntryID, b: EntryID) -> Bool { a.text < b.text }

    /// What is stored: the name.
    public var written: String { text }

    /// Reads what was stored.
    public init?(written: String) { text = written }
}
