import Domain
import Rules

/// A web page: its main content, without code, hidden elements and page chrome.
struct HTMLPage: DocumentFormat {
    /// What pages call their furniture.
    let furniture: PageFurniture
    /// Bytes that a page may have at most; the largest real ones have a tenth of it.
    static let limit = 16 << 20

    let name = "HTMLPage"

    func accepts(_ capture: Capture) -> Bool {
        if let media = capture.media?.lowercased() {
            return media.hasPrefix("text/html") || media.hasPrefix(Self.xhtml)
        }
        let ending = capture.source.lowercased().split(separator: ".").last
        if let ending, ["html", "htm", "xhtml", "shtml"].contains(ending) { return true }
        return Self.opensAsPage(capture.bytes.prefix(1024))
    }

    func content(of capture: Capture) throws(IntakeError) -> Content {
        guard !capture.bytes.isEmpty else { throw .empty(capture.source) }
        guard capture.bytes.count <= Self.limit else {
            throw .tooLarge(capture.source, bytes: capture.bytes.count, limit: Self.limit)
        }
        let page = try HTMLTree(CharacterDecoding(capture.bytes, media: capture.media).bytes, of: capture.source)
        let metadata = PageMetadata(of: page, by: furniture)
        let article = ArticleExtraction(page, furniture: furniture)
        let title = Headline(metadata, headings: article.headings).text
        let lines = article.body(below: title)
        guard title != nil || !lines.isEmpty else { throw .noText(capture.source) }
        var content = Content(media: "text/html", text: "", title: title)
        if let title { content.append(title, as: .title) }
        for line in lines { content.append(line.text, as: line.kind, level: line.level) }
        content.authors = Self.names(metadata.values(.author))
        if content.authors.isEmpty { content.bylines = article.bylines }
        content.outlet = metadata.values(.outlet).first
        content.language = metadata.language
        content.address = metadata.address
        content.dates = metadata.dates
        return content
    }

    private static let xhtml = "application/xhtml"

    /// Whether the first thing that isn't white space is a tag, a comment or a document type of HTML.
    private static func opensAsPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        let opening = String(decoding: bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(64), as: UTF8.self).lowercased()
        return ["<!doctype html", "<html", "<head", "<body", "<!--", "<meta", "<title"].contains {
            opening.hasPrefix($0)
        }
    }

    /// The names that fields give, each once; addresses are no names.
    private static func names(_ fields: [String]) -> [String] {
        var names: [String] = []
        for name in fields
        where !name.contains("://") && !name.hasPrefix("@") && !names.contains(name) { names.append(name) }
        return names
    }
}

extension Content {
    /// Adds a line and notes what it is.
    fileprivate mutating func append(_ line: String, as kind: PartKind?, level: Int? = nil) {
        var start = blocks.last?.range.upperBound ?? 0
        if !text.isEmpty {
            text += "\n"
            start += 1
        }
        text += line
        blocks.append(Block(kind: kind, range: start..<(start + line.unicodeScalars.count), level: level))
    }
}
