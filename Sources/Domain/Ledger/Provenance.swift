/// Where an entry comes from: the rule file or the source row that made it.
public struct Provenance: Hashable, Sendable, Codable {
    /// The rule file, or the statistical file, relative to its folder.
    public var file: String
    /// The line in that file, counted from one, where it is known.
    public var line: Int?
    /// The checksum of the file as it was when it made the entry.
    public var checksum: Checksum?

    /// Names an origin.
    public init(file: String, line: Int? = nil, checksum: Checksum? = nil) {
        self.file = file
        self.line = line
        self.checksum = checksum
    }

    /// The file with its line: `Rules/Claims/en/growth.yaml:3`.
    public var place: String { file + (line.map { ":\($0)" } ?? "") }
}
