import ArgumentParser
import Domain
import FoundationEssentials
import Workflow

/// Documents as JSON objects, one a line, read and answered in order: the form that other programs call.
struct LineDocuments: Sendable {
    private struct Line: Decodable {
        var id: String
        var address: String?
        var media: String?
        var published: String?
        var content: String
    }

    let work: ReadDocuments
    let cores: Int
    let explain: Bool
    let clusters: Clustering

    func run() async throws {
        var failed = false
        let explain = explain
        try await work.each(StandardInput.lines(), cores: cores, capture: Self.capture) { line, result in
            let id = Self.id(of: line)
            switch result {
            case .success(let all):
                let records = all.flatMap { Record.all($0, explain: explain, cluster: clusters.cluster(of:)) }
                Output.line(JSON.object(["id": id, "records": .array(records)]).line)
            case .failure(let error):
                failed = true
                Output.line(JSON.object(["id": id, "error": .string(error.description)]).line)
            }
        }
        if failed { throw Ending.someFailed }
    }

    private static func id(of line: String) -> JSON {
        struct Name: Decodable { var id: String }
        return (try? JSONDecoder().decode(Name.self, from: Data(line.utf8))).map { .string($0.id) } ?? .null
    }

    private static func capture(_ line: String) -> Result<Capture, WorkError> {
        do {
            let document = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            return .success(
                Capture(
                    source: document.address ?? document.id, bytes: Array(document.content.utf8),
                    address: document.address, media: document.media ?? "text/plain",
                    published: document.published.flatMap { Period(iso: $0) }, givenID: document.id))
        } catch {
            return .failure(
                WorkError(
                    "the line is not a document: \(error)\n  Write {\"id\": …, \"content\": …} as one line of JSON."))
        }
    }
}
