/// What a capture says once its format is understood: title, authors, date, text and parts.
public struct Document: Hashable, Sendable, Codable {
    /// The name, computed from the checksum of the capture.
    public var id: EntryID
    /// The file name or address it came from.
    public var source: String
    /// The media type it was read as.
    public var media: String
    /// The headline.
    public var title: String?
    /// Who wrote it.
    public var authors: [String]
    /// Who published it.
    public var outlet: String?
    /// The main language, an ISO 639-1 code.
    public var language: String
    /// The text that every position counts in.
    public var text: String
    /// When it was published, and how that is known.
    public var published: PublicationDate
    /// The stretches with one role each, in order; parts may nest, the smallest decides.
    public var parts: [Part]
    /// Reasons to doubt the document.
    public var caveats: [Caveat]
    /// The checksum of the capture.
    public var checksum: Checksum
    /// The address of the page, where known.
    public var address: String?

    /// Describes a document.
    public init(
        id: EntryID, source: String, media: String, title: String? = nil, authors: [String] = [], outlet: String? = nil,
        language: String, text: String, published: PublicationDate, parts: [Part] = [], caveats: [Caveat] = [],
        checksum: Checksum, address: String? = nil
    ) {
        self.id = id
        self.source = source
        self.media = media
        self.title = title
        self.authors = authors
        self.outlet = outlet
        self.language = language
        self.text = text
        self.published = published
        self.parts = parts
        self.caveats = caveats
        self.checksum = checksum
        self.address = address
    }
}
