/// One file of the tree.
struct SourceFile: Sendable {
    /// From the root, with slashes.
    let path: String
    let content: String
    /// What the compiler would see, where it is Swift.
    let swift: SwiftText?

    init(path: String, content: String) {
        self.path = path
        self.content = content
        swift = path.hasSuffix(".swift") ? SwiftText(content) : nil
    }

    /// `Claim+Print.swift`.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// `Claim+Print`.
    var stem: String { String(name.prefix { $0 != "." }) }

    /// `Claim`: the type that the file is about.
    var subject: String { String(stem.prefix { $0 != "+" }) }

    /// Everything before the name.
    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// The module that the file is compiled into.
    var module: String? {
        let steps = path.split(separator: "/").map(String.init)
        if steps.starts(with: ["Rules", "Loading"]) { return "Rules" }
        return steps.count > 2 && steps[0] == "Sources" ? steps[1] : nil
    }

    var lines: [Substring] {
        var lines = content.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
