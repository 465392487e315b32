public import Domain

/// Where things stand on the desk.
public enum DeskAddress {
    /// The page of a document.
    public static func document(_ id: EntryID) -> String { "/documents/\(segment(id))" }

    /// The page of a claim.
    public static func claim(_ id: EntryID) -> String { "/claims/\(segment(id))" }

    /// A stretch of a document on its page.
    public static func passage(_ passage: Passage) -> String { "\(document(passage.document))#\(anchor(passage))" }

    /// The name of a stretch within its document's page.
    public static func anchor(_ passage: Passage) -> String { "p\(passage.start)-\(passage.end)" }

    /// The name of a claim within its document's page.
    public static func anchor(_ claim: EntryID) -> String { "c\(segment(claim))" }

    /// Entry names are letters and digits; whatever else a name from elsewhere holds is dropped.
    private static func segment(_ id: EntryID) -> String {
        String(id.text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// Whether a link points to a page of the desk and holds nothing that needs escaping.
    public static func isLocal(_ link: String) -> Bool {
        link.hasPrefix("/documents/")
            && link.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || [35, 45, 47].contains(byte)
            }
    }
}
