public import Domain

/// What is wrong with a rule file, where, and what to do about it.
public struct RuleError: Failure, Hashable, Sendable {
    /// The file, relative to the rules' folder.
    public var file: String
    /// The folder, as it is printed.
    public var root: String
    /// The line, from 1, where it is known.
    public var line: Int?
    /// What is wrong.
    public var what: String
    /// What to do.
    public var remedy: String

    /// Describes a fault.
    public init(file: String, root: String = RuleFile.builtInRoot, line: Int? = nil, what: String, remedy: String) {
        self.file = file
        self.root = root
        self.line = line
        self.what = what
        self.remedy = remedy
    }

    /// The file with its line, as the project lays it out.
    public var place: String { "\(root)/\(file)\(line.map { ":\($0)" } ?? "")" }
}
