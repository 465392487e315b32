/// What a share is a share of, where the text names it: the trade of the pair, exports to the whole world.
public struct Whole: Hashable, Sendable, Codable {
    /// What is measured: the name of a file in `Rules/Indicators`.
    public var indicator: String
    /// Between whom, which way, which goods.
    public var flow: Flow

    /// Names a whole.
    public init(indicator: String, flow: Flow) {
        self.indicator = indicator
        self.flow = flow
    }
}
