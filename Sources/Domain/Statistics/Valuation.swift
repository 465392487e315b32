/// What of freight and insurance a value holds (Incoterms, as trade statistics use them).
public enum Valuation: String, Sendable, Codable, CaseIterable {
    /// Free on board: up to the border of the country that sends.
    case fob = "FOB"
    /// Cost, insurance and freight: up to the border of the country that receives.
    case cif = "CIF"
}
