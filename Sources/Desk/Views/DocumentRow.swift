import Domain
import Reporting

/// A document as a line of a table.
struct DocumentRow {
    let link: String
    let headline: String
    let outlet: String?
    let date: String?
    let claims: Int
    let disputed: Int

    init(_ document: Document, claims: [ClaimStanding], _ words: FigureWords) {
        link = DeskAddress.document(document.id)
        headline = document.title ?? document.source
        outlet = document.outlet
        date = words.date(document.published)
        self.claims = claims.count
        disputed = claims.count(where: \.isDisputed)
    }

    static func rows(_ shelf: ClaimShelf, _ documents: [Document]) -> [DocumentRow] {
        let standings = Dictionary(grouping: shelf.claims, by: \.passage.document)
        return documents.map { document in
            DocumentRow(document, claims: (standings[document.id] ?? []).map(shelf.standing), shelf.words)
        }
    }
}
