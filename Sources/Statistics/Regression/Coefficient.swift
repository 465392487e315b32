/// What a regression says of one variable.
public struct Coefficient: Hashable, Sendable {
    /// The name of the variable.
    public let name: String
    /// The change of the outcome (of its logarithm, in a Poisson regression) with one unit of the variable.
    public let value: Double
    /// The standard error of the value.
    public let standardError: Double

    /// Describes a coefficient.
    public init(name: String, value: Double, standardError: Double) {
        self.name = name
        self.value = value
        self.standardError = standardError
    }

    /// The value in standard errors.
    public var tStatistic: Double { value / standardError }
}
