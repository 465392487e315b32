import Domain
import Reporting

/// One document: how its date is known, what is doubted, and its text with the claims marked.
struct DocumentPage: Page {
    let segment: String? = "documents"
    let takesName = true

    /// Code points of text on one page: a book's worth, so that no text makes a page that a browser can't show.
    private static let window = 300_000

    private struct View {
        let headline: String
        let authors: String?
        let outlet: String?
        let language: String
        let file: String
        let address: String?
        let dating: DatingView
        let caveats: [String]
        let claims: [ClaimRow]
        let markup: String
        let more: String?
    }

    func answer(_ visit: Visit) async throws(LedgerError) -> Answer? {
        guard let name = visit.name, let readings = try await visit.ledger.readings(of: EntryID(name)) else {
            return nil
        }
        let document = readings.document
        let verdicts = try await visit.ledger.verdicts()
        let shelf = ClaimShelf(
            claims: readings.claims, documents: [document], verdicts: verdicts, words: visit.words)
        let size = document.text.unicodeScalars.count
        let start = visit.request.query.number("from", in: 0...max(0, size - 1))
        let end = min(size, start + Self.window)
        let text = ReaderText(readings, shelf: shelf, shown: start..<end)
        let view = View(
            headline: document.title ?? document.source,
            authors: document.authors.isEmpty ? nil : document.authors.joined(separator: visit.say("list-separator")),
            outlet: document.outlet, language: document.language, file: document.source,
            address: document.address.flatMap { WebAddress($0)?.text }, dating: DatingView(document, visit),
            caveats: document.caveats.map(visit.words.caveat), claims: readings.claims.map(shelf.view),
            markup: text.markup.markup, more: end < size ? "?from=\(end)" : nil)
        return Answer(template: "document", title: view.headline, view: view) { JSONText.encode(readings) }
    }
}
