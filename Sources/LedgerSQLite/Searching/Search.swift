import Domain
import GRDB

/// Full-text search over the texts of the documents that stand.
struct Search {
    let db: Database

    /// Makes a text findable under the number it is kept under.
    func add(_ text: String, number: Int64) throws {
        try db.execute(
            sql: "INSERT INTO search (rowid, words) VALUES (?, ?)",
            arguments: [number, Word.all(in: text).map(\.form).joined(separator: " ")])
    }

    /// The documents in which all phrases of a query stand, best first.
    func hits(_ query: String, limit: Int) throws -> [SearchHit] {
        let phrases = Phrase.all(in: query)
        guard limit > 0, !phrases.isEmpty else { return [] }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT reading.body AS body, text.body AS text FROM search
                JOIN text ON text.number = search.rowid
                JOIN standing_reading AS reading ON reading.text = text.number
                WHERE search MATCH ? ORDER BY search.rank, document LIMIT ?
                """,
            arguments: [phrases.map(\.pattern).joined(separator: " "), limit])
        let hits = rows.map { row in
            let document = try DocumentTable.document(row)
            return SearchHit(
                document: document.id, title: document.title ?? document.source,
                excerpt: excerpt(of: document.text, phrases))
        }
        return try Array(hits)
    }

    /// The words around the first place where one of the phrases stands, in one line.
    private func excerpt(of text: String, _ phrases: [Phrase]) -> String {
        let words = Word.all(in: text)
        let found =
            phrases.compactMap { $0.place(in: words) }.min { $0.lowerBound < $1.lowerBound }
            ?? text.startIndex..<text.startIndex
        // Counted in code points: a single character may have any number of marks.
        let points = text.unicodeScalars
        var start = points.index(found.lowerBound, offsetBy: -60, limitedBy: points.startIndex) ?? points.startIndex
        var end = points.index(found.upperBound, offsetBy: 120, limitedBy: points.endIndex) ?? points.endIndex
        let (isCutBefore, isCutAfter) = (start > points.startIndex, end < points.endIndex)
        // Half a word at an edge goes, unless the writing has no gaps to cut at.
        if isCutBefore, let gap = text[start..<found.lowerBound].firstIndex(where: \.isWhitespace) { start = gap }
        if isCutAfter, let gap = text[found.upperBound..<end].lastIndex(where: \.isWhitespace) { end = gap }
        let line = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (isCutBefore ? "…" : "") + line + (isCutAfter ? "…" : "")
    }
}
