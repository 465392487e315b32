public import Domain
public import Matching

/// One way to word a claim, with what each of its figures claims.
///
/// A class, since what is read points to it all the time.
public final class ClaimPattern: Sendable {
    /// What one figure of the pattern claims.
    public struct Figure: Sendable, Decodable {
        /// The form of constraint; nothing where it is that of the figure it is `like`.
        public var form: ClaimForm?
        /// The slot that holds the figure.
        public var figure: String
        /// The slot that says which way it moved, where the form has a direction; `previous` where the figure before does.
        public var direction: String?
        /// The slot of the flow, `flow` if it isn't said; `previous` where it is that of the figure before.
        public var flow: String?
        /// The slot of another figure, of which this one says the same for another time.
        public var like: String?
        /// The slot of the time that it is compared with.
        public var base: String?
        /// The slot with the value that another figure came from: a claim for its own time.
        public var at: String?
        /// The slot of the flow that a share is a share of.
        public var of: String?
        /// `previous` where the figure has no unit and takes that of the figure before it.
        public var unit: String?

        /// Whether it leans on a figure that other patterns read.
        public var continues: Bool { like != nil || flow == Self.previous }

        /// What a slot is called that was read before.
        public static let previous = "previous"
    }

    /// What it says, in a sentence.
    public let says: String
    /// The language, an ISO 639-1 code.
    public let language: String
    /// The wordings.
    public let patterns: [SlotPattern]
    /// The indicator, where the wordings name the countries themselves (`from` and `to`) and no flow.
    public let indicator: String?
    /// Why its wording leaves doubt, if it does.
    public let doubt: CaveatKind?
    /// The figures that are claimed.
    public let figures: [Figure]
    /// Short texts and the claims that are read in them; they are run as tests.
    public let examples: [ClaimExample]
    /// Texts in which the pattern must find nothing.
    public let counterexamples: [String]
    /// The file.
    public let file: RuleFile

    /// Whether all its figures lean on figures that other patterns read, so that it is tried after them.
    public var continues: Bool { figures.allSatisfy(\.continues) }

    private struct Shape: Decodable {
        var says: String
        var match: [String]
        var indicator: String?
        var doubt: CaveatKind?
        var claims: [Figure]
        var examples: [ClaimExample]
        var counterexamples: [String]?
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        self.file = file
        says = shape.says
        indicator = shape.indicator
        doubt = shape.doubt
        figures = shape.claims
        examples = shape.examples
        counterexamples = shape.counterexamples ?? []
        language = String(file.folder.split(separator: "/").last ?? "")
        patterns = try shape.match.map { (text) throws(RuleError) in try file.pattern(text) }
    }
}
