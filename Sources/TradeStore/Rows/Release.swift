public import Domain

/// Which source published rows, on which day, and in which unit their values are.
public struct Release: Hashable, Sendable {
    /// The source: the name of a file in `Rules/Sources`.
    public var source: String
    /// The day of publication.
    public var vintage: Day
    /// The unit of all values, as print says it: `USD`, `thousand USD`.
    public var unit: String

    /// Describes a publication.
    public init(source: String, vintage: Day, unit: String) {
        self.source = source
        self.vintage = vintage
        self.unit = unit
    }
}
