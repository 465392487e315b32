import Foundation

/// The files that the house rules look at: paths from the root, and what is in them.
///
/// A value, so that a rule can be shown a house that breaks it.
struct SourceTree: Sendable {
    /// The files, in the order of their paths.
    let files: [SourceFile]

    init(_ contents: [String: String]) {
        files = contents.map { SourceFile(path: $0.key, content: $0.value) }.sorted { $0.path < $1.path }
    }

    /// The same files, with some changed or added.
    func with(_ changes: [String: String]) -> SourceTree {
        var contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.content) })
        contents.merge(changes) { _, new in new }
        return SourceTree(contents)
    }

    /// The same files but one.
    func without(_ path: String) -> SourceTree {
        SourceTree(Dictionary(uniqueKeysWithValues: files.filter { $0.path != path }.map { ($0.path, $0.content) }))
    }

    func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

    /// The files in a folder and the folders below it.
    func files(under folder: String, endingWith ending: String = "") -> [SourceFile] {
        files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(ending) }
    }

    /// The data files of `Rules`.
    var ruleFiles: [SourceFile] {
        files(under: "Rules").filter { $0.name.hasSuffix(".yaml") || $0.name.hasSuffix(".tsv") }
    }

    /// The Swift files that the program is built from.
    var program: [SourceFile] {
        files(under: "Sources", endingWith: ".swift") + files(under: "Rules/Loading", endingWith: ".swift")
    }
}

extension SourceTree {
    /// The root of the repository: three folders above this file, unless `DYAD_ROOT` names another.
    static let root: URL = {
        if let named = ProcessInfo.processInfo.environment["DYAD_ROOT"] { return URL(fileURLWithPath: named) }
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder
    }()

    /// The repository as it stands.
    static let here: SourceTree = {
        var contents: [String: String] = [:]
        for path in [".swift-format", "Package.swift", "ARCHITECTURE.md"]
            + ["Sources", "Rules", "Tests", "Docs"].flatMap(paths(under:))
        {
            guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else { continue }
            contents[path] = String(decoding: data, as: UTF8.self)
        }
        return SourceTree(contents)
    }()

    private static func paths(under folder: String) -> [String] {
        let listing = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
        return (listing?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
            .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__pycache__" } }
    }
}
