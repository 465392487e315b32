/// The reasons to doubt that Dyad knows; `Rules/Wordings` says each of them in words.
public enum CaveatKind: String, Sendable, Codable, CaseIterable {
    /// The date shown on the page is when it was fetched.
    case dateIsScrapeDate
    /// The publication date was worked out from the text.
    case dateInferred
    /// A relative time has no date to be counted from.
    case anchorUnknown
    /// The text is damaged here or nearby.
    case garbledText
    /// A growth figure names no base to compare with.
    case comparisonBaseUnstated
    /// The figure has no unit of its own; it was taken from the figure beside it.
    case unitInferred
    /// The currency is not stated; the indicator's own was taken.
    case currencyInferred
    /// The period is not stated; it was taken from the context.
    case periodInferred
    /// The goods, countries or flow were taken from the context.
    case flowInferred
    /// The words name the flow one way and the countries the other way: imports to, exports from.
    case contradictoryFlow
    /// The indicator can't be told, so the figure can't be checked.
    case indicatorUnresolved
    /// The period can't be told.
    case periodUnresolved
    /// The statement comes through two or more mouths.
    case reportedAtThirdHand
    /// The source has no name.
    case anonymousSource
    /// The line that names the source of an item is missing.
    case sourceLineMissing
    /// A quotation opens and does not close, or closes and did not open.
    case unbalancedQuotation
}
