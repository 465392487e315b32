/// One flow that both its exporter and its importer declare.
public struct MirroredFlow: Hashable, Sendable {
    /// The country that sends.
    public let from: String
    /// The country that receives.
    public let to: String
    /// What the sender declares (FOB).
    public let exported: Double
    /// What the receiver declares (CIF), in the same currency.
    public let imported: Double

    /// Describes a flow.
    public init(from: String, to: String, exported: Double, imported: Double) {
        self.from = from
        self.to = to
        self.exported = exported
        self.imported = imported
    }
}
