import Domain

/// Where a citation leads.
enum EditionLink {
    /// The place on the desk, or the source's address; nothing if the link is neither.
    static func address(of citation: Citation, desk: String?) -> String? {
        if DeskAddress.isLocal(citation.link) { return desk.map { $0 + citation.link } }
        return WebAddress(citation.link)?.text
    }
}
