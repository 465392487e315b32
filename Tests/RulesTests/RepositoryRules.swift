import Foundation
import Rules

/// The rules of the repository, from its own folder rather than from a copy in a build.
enum RepositoryRules {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules")
    static let book = try! Rulebook.load(from: folder.path)

    /// The rows of a register, each by the names of its columns, with its line in the file.
    static func rows(of register: String) -> [(line: Int, cells: [String: String])] {
        var columns: [Substring] = []
        var rows: [(line: Int, cells: [String: String])] = []
        for (index, line) in lines(of: register).enumerated() where !line.hasPrefix("#") && !line.isEmpty {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            if columns.isEmpty {
                columns = cells
            } else {
                let named = zip(columns, cells).map { (String($0), String($1)) }
                rows.append((index + 1, Dictionary(uniqueKeysWithValues: named)))
            }
        }
        return rows
    }

    /// What the comments of a register give as examples.
    static func examples(of register: String) -> [String] {
        lines(of: register).filter { $0.hasPrefix("# example: ") }.map { String($0.dropFirst("# example: ".count)) }
    }

    private static func lines(of register: String) -> [Substring] {
        let text = try? String(contentsOf: folder.appending(path: "Registers/\(register)"), encoding: .utf8)
        return text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    }
}
