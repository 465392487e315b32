import Domain
import Reading
import Rules

/// A rule file's example, read as a document of its own.
struct Example: Sendable, CustomStringConvertible {
    let file: String
    let language: String
    let text: String
    let published: Day?
    let expected: [String]
    /// How no reading may begin.
    var leaves: [String] = []

    var description: String { "\(file): \(text)" }

    /// The text as a document that is dated as the example says and speaks of one pair of countries.
    func readings(_ rulebook: Rulebook) -> DocumentReadings {
        let date = published.map {
            PublicationDate(value: $0.description, basis: .stated, earliest: $0, latest: $0)
        }
        let checksum = Checksum(of: text)
        let document = Document(
            id: EntryID(.document, checksum.hex), source: file, media: "text/plain", language: language, text: text,
            published: date ?? .unknown, checksum: checksum)
        return Reader(rulebook, dyad: rulebook.dyads.first?.name).readings(of: document)
    }
}
