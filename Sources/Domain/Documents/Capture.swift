/// The bytes got from one place at one moment, with their checksum.
public struct Capture: Hashable, Sendable {
    /// The file name, or the address.
    public var source: String
    /// The address it came from, where that is known besides the file name.
    public var address: String?
    /// The media type, where the giver stated one.
    public var media: String?
    /// The publication date, where the giver stated one.
    public var published: Period?
    /// The time of day of publication in seconds after midnight, where the giver stated one.
    public var publishedClock: Int?
    /// The name that the giver has for it.
    public var givenID: String?
    /// The bytes.
    public var bytes: [UInt8]
    /// The digest of the bytes.
    public var checksum: Checksum

    /// Takes bytes as they came.
    public init(
        source: String, bytes: [UInt8], address: String? = nil, media: String? = nil, published: Period? = nil,
        givenID: String? = nil, publishedClock: Int? = nil
    ) {
        self.publishedClock = publishedClock
        self.source = source
        self.bytes = bytes
        self.address = address
        self.media = media
        self.published = published
        self.givenID = givenID
        checksum = Checksum(of: bytes)
    }

    /// What the source is called wherever it is stored or printed: the address, or the file's name without its folders.
    public var name: String {
        source.contains("://") ? source : source.split(separator: "/").last.map(String.init) ?? source
    }
}
