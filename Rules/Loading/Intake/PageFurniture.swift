/// What web pages call their furniture in the markup: words of class and id, and names of metadata fields.
public struct PageFurniture: Sendable {
    /// A role that the words of a class or an id give to a stretch of a page.
    public enum Role: String, Sendable, CaseIterable {
        case chrome, related, body, byline, dateline, tags, caption
        case readerComments = "reader-comments"
    }

    /// Something that a page says of itself in a metadata field.
    public enum Field: String, Sendable, CaseIterable {
        case title, author, outlet, address, published
    }

    /// A class and the role that its words give; it is run as a test.
    public struct Example: Sendable, Decodable {
        /// The words of the class.
        public var `class`: String
        /// The role, or `nothing`.
        public var `is`: String
    }

    /// The ARIA roles of stretches that are no part of the article.
    public let ariaRoles: Set<String>
    /// The types of linked data that speak of the page's article.
    public let articleTypes: Set<String>
    /// Classes and the role that each gives.
    public let examples: [Example]
    private let words: [String: Set<Role>]
    private let ranks: [Field: [String: Int]]

    private struct Shape: Decodable {
        var classes: [String: [[String]]]
        var aria: [String]
        var fields: [String: [String]]
        var articles: [String]
        var examples: [Example]
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        var words: [String: Set<Role>] = [:]
        for (name, lists) in shape.classes {
            let role: Role = try file.named(name)
            for word in lists.joined() { words[word, default: []].insert(role) }
        }
        self.words = words
        var ranks: [Field: [String: Int]] = [:]
        for (name, fields) in shape.fields {
            let field: Field = try file.named(name)
            for (rank, name) in fields.enumerated() { ranks[field, default: [:]][name.lowercased()] = rank }
        }
        self.ranks = ranks
        ariaRoles = Set(shape.aria)
        articleTypes = Set(shape.articles)
        examples = shape.examples
    }

    /// The roles that the value of a class or id attribute gives.
    public func roles(of names: String) -> Set<Role> {
        var found: Set<Role> = []
        for name in names.split(whereSeparator: \.isWhitespace) {
            var last: String?
            for word in PageFurniture.pieces(of: name) {
                if let roles = words[word] { found.formUnion(roles) }
                if let last, let roles = words["\(last) \(word)"] { found.formUnion(roles) }
                last = word
            }
        }
        return found
    }

    /// How trusted a metadata field is, from 0; nothing if it doesn't say this.
    public func rank(of name: String, as field: Field) -> Int? { ranks[field]?[name.lowercased()] }

    /// The pieces of a name, cut at what is no letter and before capitals, in lower case.
    private static func pieces(of name: Substring) -> [String] {
        var pieces: [String] = []
        var piece: [UInt8] = []
        var lastIsSmall = false
        func close() {
            if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
            piece = []
        }
        for byte in name.utf8 {
            let isCapital = (65...90).contains(byte)
            let isSmall = (97...122).contains(byte)
            if isCapital && lastIsSmall || !isCapital && !isSmall { close() }
            if isCapital || isSmall { piece.append(byte | 32) }
            lastIsSmall = isSmall
        }
        close()
        return pieces
    }
}

extension RuleFile {
    /// The case that a key of the file names.
    fileprivate func named<Name: RawRepresentable<String> & CaseIterable>(_ key: String) throws(RuleError) -> Name {
        if let name = Name(rawValue: key) { return name }
        throw RuleError(
            file: path, line: line(of: "\(key):"), what: "the key \"\(key)\" isn't known here",
            remedy: "Known are \(Name.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
}
