/// A named column of numbers.
public struct Variable: Hashable, Sendable {
    /// The name, under which its coefficient is found.
    public let name: String
    /// A value for each row.
    public let values: [Double]

    /// Names a column.
    public init(_ name: String, _ values: [Double]) {
        self.name = name
        self.values = values
    }
}
