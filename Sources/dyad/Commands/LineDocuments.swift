import ArgumentParser
import Domain
import FoundationEssentials
import Glibc
import Workflow

/// Documents as JSON objects, one a line, read and answered in order: the form that other programs call.
struct LineDocuments: Sendable {
    /// The name that the caller has for a document: a text, or a number that is given back as one.
    private enum Name: Decodable {
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }

        var json: JSON {
            switch self {
            case .text(let text): .string(text)
            case .number(let number): .int(number)
            }
        }
    }

    private struct Line: Decodable {
        var id: Name
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
        let input = StandardInput()
        try await work.each({ await input.line() }, cores: cores, capture: Self.capture, make: answer) { answer in
            failed = failed || answer.isFailure
            Output.write(answer.line, STDOUT_FILENO)
        }
        if failed { throw Ending.someFailed }
    }

    /// The line that answers a line.
    ///
    /// Writing it out is a good part of the work, so the cores share it too.
    @Sendable private func answer(
        _ line: [UInt8], _ result: Result<[DocumentReadings], WorkError>
    ) -> (line: [UInt8], isFailure: Bool) {
        let id = Self.id(of: line)
        switch result {
        case .success(let all):
            let records = all.flatMap { Record.all($0, explain: explain, cluster: clusters.cluster(of:)) }
            return (JSON.object(["id": id, "records": .array(records)]).lineBytes, false)
        case .failure(let error):
            return (JSON.object(["id": id, "error": .string(error.description)]).lineBytes, true)
        }
    }

    /// The line's own name for its document; an empty text where it has none.
    private static func id(of line: [UInt8]) -> JSON {
        struct Named: Decodable { var id: Name }
        return (try? JSONDecoder().decode(Named.self, from: Data(line)))?.id.json ?? ""
    }

    /// The seconds after midnight in a moment such as `2024-05-06T16:30`.
    private static func clock(in moment: String) -> Int? {
        guard let time = moment.split(separator: "T").dropFirst().first else { return nil }
        let fields = time.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }.split(separator: ":").compactMap { Int($0) }
        guard fields.count >= 2, (0..<24).contains(fields[0]), fields.dropFirst().allSatisfy({ (0..<60).contains($0) })
        else { return nil }
        return fields[0] * 3600 + fields[1] * 60 + (fields.count > 2 ? fields[2] : 0)
    }

    private static func capture(_ line: [UInt8]) -> Result<Capture?, WorkError> {
        do {
            let document = try JSONDecoder().decode(Line.self, from: Data(line))
            let published = document.published.map { Period(iso: $0) ?? Period(iso: $0.prefix { $0 != "T" }) }
            if let given = document.published, published == .some(nil) {
                return .failure(
                    WorkError(
                        "\"published\" is \"\(given)\".\n  Write a date as 2024-05-06, 2024-05 or 2024, or leave it out."
                    ))
            }
            let name = document.id.json.cell
            return .success(
                Capture(
                    source: document.address ?? name, bytes: Array(document.content.utf8), address: document.address,
                    media: document.media ?? "text/plain", published: published ?? nil, givenID: name,
                    publishedClock: document.published.flatMap(clock(in:))))
        } catch {
            return .failure(
                WorkError(
                    "the line is not a document: \(error)\n  Write {\"id\": …, \"content\": …} as one line of JSON."))
        }
    }
}
