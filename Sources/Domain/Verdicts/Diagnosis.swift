/// The slip that would explain a refuted claim: it would fit if it were undone.
public struct Diagnosis: Hashable, Sendable, Codable {
    /// The slip: `magnitude`, `flow_swapped` … (see contract).
    public var kind: String
    /// What the claim would say then, in words.
    public var fit: String

    /// Names a slip.
    public init(kind: String, fit: String) {
        self.kind = kind
        self.fit = fit
    }
}
