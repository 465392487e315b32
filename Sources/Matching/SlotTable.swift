/// What stands at which token: every slot by its first token.
public struct SlotTable: Sendable {
    private var byStart: [Int: [Slot]] = [:]
    /// Tokens that belong to a figure; a gap in a pattern does not pass over them.
    public private(set) var figureTokens: Set<Int> = []
    /// The kinds that stand somewhere.
    public private(set) var kinds: Set<String> = []

    /// An empty table.
    public init() {}

    /// Enters a slot.
    /// - Parameter figure: whether it is a figure, which gaps must not skip.
    public mutating func insert(_ slot: Slot, figure: Bool = false) {
        guard !slot.tokens.isEmpty else { return }
        byStart[slot.tokens.lowerBound, default: []].append(slot)
        kinds.insert(slot.kind)
        if figure { figureTokens.formUnion(slot.tokens) }
    }

    /// The slots of a kind that begin at a token, the longest first.
    public func slots(at token: Int, kind: String) -> [Slot] {
        (byStart[token] ?? []).filter { $0.kind == kind }.sorted { $0.tokens.count > $1.tokens.count }
    }
}
