import Domain

/// A field of a page that may say when it was published.
struct DateField: Hashable, Sendable {
    /// The date, as exact as it is given.
    var value: Period
    /// What sort of field it is: metadata, or stated on the page.
    var basis: DateBasis
    /// The field's own words.
    var exact: String
    /// The name of the field: `article:published_time`, `time[datetime]`, `datePublished`.
    var name: String
}
