import Domain
import Foundation
import Rules

@testable import Intake

/// Texts through the unpacker, for the tests of parts and dates.
enum AnatomyHarness {
    static let rules = try! Rulebook.load(from: folder)
    static let unpacker = Unpacker(rules)

    private static var folder: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Rules").path
    }

    static func document(_ text: String, address: String? = nil, published: Period? = nil) throws -> Document {
        try unpacker.documents(
            in: Capture(
                source: "test.txt", bytes: Array(text.utf8), address: address, media: "text/plain", published: published
            ))[0]
    }

    /// The parts as `kind: words`, inline ones left out.
    static func outline(_ document: Document) -> [String] {
        document.parts.filter { !$0.inline }.map { "\($0.kind.rawValue): \(words($0, of: document))" }
    }

    static func words(_ part: Part, of document: Document) -> String {
        String(String.UnicodeScalarView(Array(document.text.unicodeScalars)[part.start..<part.end]))
    }
}
