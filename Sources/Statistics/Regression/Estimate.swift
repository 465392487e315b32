/// The result of a regression.
public struct Estimate: Hashable, Sendable {
    /// A coefficient for each variable that could be told from the others and from the effects, in their order.
    public let coefficients: [Coefficient]
    /// The variables left out since those before them, or the effects, determine them.
    public let collinear: [String]
    /// The number of rows used.
    public let observations: Int
    /// The number of rows left out for being alone in a level of an effect.
    public let singletons: Int
    /// The number of rows left out of a Poisson regression since all outcomes of their level are zero.
    public let separated: Int
    /// The number of clusters; of rows, if errors are not clustered.
    ///
    /// With a single one no standard error is finite.
    public let clusters: Int
    /// The sum of squared residuals; in a Poisson regression the deviance.
    public let deviance: Double
    /// One minus the deviance over that of a constant alone (Cameron and Windmeijer, 1997); R² in a linear regression.
    public let rSquared: Double
    /// Whether all iterations came to rest within their limits.
    public let converged: Bool

    /// The number of rows left out.
    public var leftOut: Int { singletons + separated }

    /// The coefficient of a variable; nothing if it was left out.
    public subscript(name: String) -> Coefficient? { coefficients.first { $0.name == name } }
}
