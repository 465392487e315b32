public import Domain

/// What the codes and numbers of tables in the form of BACI stand for.
public struct BACIForm: Sendable {
    /// The areas by their M49 numbers; rows of others are left out.
    ///
    /// Without it each number is kept as three digits.
    public var areas: [Int: Country]?
    /// The edition of the Harmonized System; empty if unstated.
    public var edition: String
    /// The power of ten that a one stands for: 3 for thousands.
    public var power: Int
    /// By which rule the partner was chosen.
    public var basis: PartnerBasis

    /// Describes tables.
    public init(areas: [Int: Country]? = nil, edition: String = "", power: Int = 0, basis: PartnerBasis = .unstated) {
        self.areas = areas
        self.edition = edition
        self.power = power
        self.basis = basis
    }
}
