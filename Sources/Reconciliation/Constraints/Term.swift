/// A cell and the constant that it is multiplied by.
public struct Term: Hashable, Sendable {
    /// The cell.
    public let cell: Cell
    /// The constant.
    public let coefficient: Double

    /// Multiplies a cell by a constant.
    public init(_ cell: Cell, _ coefficient: Double = 1) {
        self.cell = cell
        self.coefficient = coefficient
    }
}
