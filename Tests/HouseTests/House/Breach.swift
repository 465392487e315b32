/// A place where the house breaks a rule, and what to do about it.
struct Breach: Sendable, CustomStringConvertible {
    let path: String
    let line: Int?
    let what: String

    init(_ file: SourceFile, _ line: Int? = nil, _ what: String) { self.init(file.path, line, what) }

    init(_ path: String, _ line: Int? = nil, _ what: String) {
        self.path = path
        self.line = line
        self.what = what
    }

    var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(what)" }
}
