/// A document and everything that was read out of it: what the ledger records in one piece.
public struct DocumentReadings: Hashable, Sendable, Codable {
    /// The document.
    public var document: Document
    /// Times named.
    public var times: [TimeExpression]
    /// Quantities stated.
    public var quantities: [QuantityMention]
    /// Words given as someone's.
    public var quotations: [Quotation]
    /// Who is said to say what.
    public var attributions: [Attribution]
    /// Checkable statements.
    public var claims: [Claim]
    /// Persons, organisations, countries and offices named.
    public var mentions: [Mention]

    /// Gathers what was read.
    public init(
        document: Document, times: [TimeExpression] = [], quantities: [QuantityMention] = [],
        quotations: [Quotation] = [], attributions: [Attribution] = [], claims: [Claim] = [], mentions: [Mention] = []
    ) {
        self.document = document
        self.times = times
        self.quantities = quantities
        self.quotations = quotations
        self.attributions = attributions
        self.claims = claims
        self.mentions = mentions
    }
}
