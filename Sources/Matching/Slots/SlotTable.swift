/// What stands at which token: slots of every kind.
public struct SlotTable: Sendable {
    /// In the order in which they were entered.
    public private(set) var slots: [Slot] = []
    /// The tokens of figures; a gap in a pattern does not pass over them.
    private(set) var figures: [Range<Int>] = []

    /// An empty table.
    public init() {}

    /// Enters a slot.
    /// - Parameter figure: whether it is a figure, which gaps must not skip.
    public mutating func insert(_ slot: Slot, figure: Bool = false) {
        guard !slot.tokens.isEmpty else { return }
        slots.append(slot)
        if figure { figures.append(slot.tokens) }
    }

    /// Makes room for so many slots.
    public mutating func reserve(_ count: Int) { slots.reserveCapacity(count) }
}
