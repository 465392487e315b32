import Domain

/// Words between quotation marks, within one paragraph.
struct FoundQuotation {
    /// The words with their marks.
    let tokens: Range<Int>
    let kind: QuotationKind
    /// Whether they go on from the end of the paragraph before.
    let continues: Bool
    /// Whether they stand within another quotation.
    let isInner: Bool
    /// Whether the closing mark is there.
    let isClosed: Bool
    /// The rule that lists its marks.
    let rule: Provenance?
    /// Who says them.
    var speaker: FoundSource?
}
