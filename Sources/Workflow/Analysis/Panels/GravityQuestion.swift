/// Which gravity regression to make on a panel.
public struct GravityQuestion: Sendable {
    /// How trade is explained.
    public enum Estimator: String, Sendable, CaseIterable {
        /// Poisson pseudo maximum likelihood on trade, zeros included.
        case ppml
        /// Least squares on the logarithm of trade above zero.
        case ols
    }

    /// The panel's name.
    public var panel: String
    /// How trade is explained.
    public var estimator: Estimator
    /// What explains it: names of covariates, each with "log " before it for its logarithm.
    public var variables: [String]
    /// The effects: roles and columns, several joined by "-".
    public var effects: [String]
    /// Within what errors may go together; each row by itself where nothing is said.
    public var cluster: String?
    /// The years; all if none are named.
    public var years: Set<Int>
    /// Whether what countries sell to themselves is left out.
    public var isForeignOnly: Bool

    /// Asks.
    public init(
        panel: String, estimator: Estimator = .ppml, on variables: [String], effects: [String],
        cluster: String? = nil, years: Set<Int> = [], isForeignOnly: Bool = false
    ) {
        self.panel = panel
        self.estimator = estimator
        self.variables = variables
        self.effects = effects
        self.cluster = cluster
        self.years = years
        self.isForeignOnly = isForeignOnly
    }
}
