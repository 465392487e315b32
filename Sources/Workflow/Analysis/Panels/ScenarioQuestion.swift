/// What if trade costs were others: a world of a panel in one year, and what changes in it.
public struct ScenarioQuestion: Sendable {
    /// A covariate that gets another value between two countries.
    public struct Change: Sendable {
        /// The covariate.
        public var name: String
        /// The exporter.
        public var from: String
        /// The importer.
        public var to: String
        /// The new value.
        public var value: Double

        /// Describes a change.
        public init(name: String, from: String, to: String, value: Double) {
            self.name = name
            self.from = from
            self.to = to
            self.value = value
        }
    }

    /// A flow that all but stops.
    public struct Stop: Sendable {
        /// The exporter.
        public var from: String
        /// The importer.
        public var to: String

        /// Names a flow.
        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// The panel's name.
    public var panel: String
    /// The year; the panel's only one where none is named.
    public var year: Int?
    /// The elasticity of substitution between the goods of two countries.
    public var sigma: Double
    /// The country in whose prices all others are told.
    public var reference: String
    /// What explains trade, in the order named.
    public var variables: [String]
    /// The coefficients; estimated on the year where there are none.
    public var coefficients: [String: Double]
    /// The covariates that get another value.
    public var changes: [Change]
    /// The flows that stop.
    public var stops: [Stop]

    /// Asks.
    public init(
        panel: String, year: Int?, sigma: Double, reference: String, on variables: [String],
        coefficients: [String: Double] = [:], changes: [Change] = [], stops: [Stop] = []
    ) {
        self.panel = panel
        self.year = year
        self.sigma = sigma
        self.reference = reference
        self.variables = variables
        self.coefficients = coefficients
        self.changes = changes
        self.stops = stops
    }
}
