/// What is measured, in terms that a statistical source understands.
public struct Indicator: Hashable, Sendable, Codable {
    /// The name of its rule file.
    public var name: String
    /// Which flow it measures.
    public var kind: FlowKind?
    /// The goods: `all` or a code.
    public var goods: String?
    /// The unit of its levels.
    public var unit: Unit
    /// Whether levels of single months add up to the level of a longer time.
    public var additive: Bool
    /// The indicators whose levels add up to this one's, for the same countries and time.
    public var sumOf: [String]

    /// Describes an indicator.
    public init(name: String, kind: FlowKind?, goods: String?, unit: Unit, additive: Bool, sumOf: [String] = []) {
        self.name = name
        self.kind = kind
        self.goods = goods
        self.unit = unit
        self.additive = additive
        self.sumOf = sumOf
    }
}
