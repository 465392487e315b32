/// Every page of the desk, by the first segment of its address.
enum Routes {
    static let pages: [any Page] = [
        HomePage(),  // what there is, and what is disputed
        DocumentsPage(),  // the documents
        DocumentPage(),  // one document, its claims marked in the text
        ClaimsPage(),  // the claims, by verdict, form, measure, document, words
        ClaimPage(),  // one claim: cell, verdicts, arithmetic, evidence
        BenchPage(),  // a claim or a typed sentence, judged under other assumptions
        TradePage(),  // the indicators of trade and their sources
        IndicatorPage(),  // one indicator: picture, table, doubts, sources
        EditionPage(),  // the edition drafted last
        SearchPage(),  // documents by their words
    ]

    /// The page of an address, with the name that follows the first segment.
    static func page(for segments: [String]) -> (page: any Page, name: String?)? {
        guard segments.count <= 2 else { return nil }
        let name = segments.dropFirst().first
        let page = pages.first { $0.segment == segments.first && $0.takesName == (name != nil) }
        return page.map { ($0, name) }
    }
}
