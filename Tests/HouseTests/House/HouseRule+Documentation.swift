import Foundation

extension HouseRule {
    /// The toolchain's own formatter knows what is public, so it is asked.
    static let documentation = HouseRule("every public declaration opens with one sentence of documentation") { tree in
        do {
            return try lint(tree).split(separator: "\n").filter { line in
                ["AllPublicDeclarationsHaveDocumentation", "BeginDocumentationCommentWithOneLineSummary"]
                    .contains { line.contains("[\($0)]") }
            }
            .map { Breach("swift format lint", nil, String($0)) }
        } catch {
            return [Breach("swift format lint", nil, "did not run: \(error)")]
        }
    }

    /// What the formatter says about the program's files, laid out in a folder of their own.
    private static func lint(_ tree: SourceTree) throws -> String {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("house-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        for file in tree.program + [tree.file(".swift-format")].compactMap(\.self) {
            let place = folder.appendingPathComponent(file.path)
            try files.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.content.utf8).write(to: place)
        }
        let formatter = Process()
        formatter.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        formatter.arguments = ["swift", "format", "lint", "--recursive", "--parallel", "."]
        formatter.currentDirectoryURL = folder
        let output = Pipe()
        formatter.standardOutput = output
        formatter.standardError = output
        try formatter.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        formatter.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
