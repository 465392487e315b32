/// The slip that would explain a refuted claim: it would fit if it were undone.
public struct Diagnosis: Hashable, Sendable, Codable {
    /// The slip: `magnitude`, `flow_swapped` … (see contract).
    public var kind: String
    /// What the claim would say then, in words.
    public var fit: String
    /// The same before it is put into words.
    public var line: ArithmeticLine?
    /// How wide the values are that would fit then, in the unit of the statement without the slip; nothing where they have no end.
    public var margin: Double?

    /// Names a slip.
    public init(kind: String, fit: String, line: ArithmeticLine? = nil, margin: Double? = nil) {
        self.kind = kind
        self.fit = fit
        self.line = line
        self.margin = margin
    }
}
