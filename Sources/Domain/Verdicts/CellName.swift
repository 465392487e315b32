/// What a figure is of: what is measured, between whom, when, counted in what.
public struct CellName: Hashable, Sendable, Codable {
    /// The name of the indicator's rule file.
    public var indicator: String
    /// Between whom, which way, which goods, on whose reckoning.
    public var flow: Flow
    /// When; nothing if all times are meant.
    public var period: Period?
    /// What it is counted in.
    public var unit: Unit
    /// Whether it is the figure as revised later, not as printed first.
    public var isRevised: Bool

    /// Names a figure.
    public init(indicator: String, flow: Flow, period: Period?, unit: Unit, isRevised: Bool = false) {
        self.indicator = indicator
        self.flow = flow
        self.period = period
        self.unit = unit
        self.isRevised = isRevised
    }
}
