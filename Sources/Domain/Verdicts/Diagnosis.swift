/// The slip that would explain a refuted claim: it would fit if it were undone.
public struct Diagnosis: Hashable, Sendable, Codable {
    /// The slip: `magnitude`, `flow_swapped` … (see contract).
    public var kind: String
    /// What the claim would say then, in words.
    public var fit: String
    /// The same before it is put into words.
    public var line: ArithmeticLine?

    /// Names a slip.
    public init(kind: String, fit: String, line: ArithmeticLine? = nil) {
        self.kind = kind
        self.fit = fit
        self.line = line
    }
}
