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
        var beside = byStart[slot.tokens.lowerBound] ?? []
        let place = beside.firstIndex { $0.tokens.count < slot.tokens.count } ?? beside.endIndex
        beside.insert(slot, at: place)
        byStart[slot.tokens.lowerBound] = beside
        kinds.insert(slot.kind)
        if figure { figureTokens.formUnion(slot.tokens) }
    }

    /// The slots that begin at a token, the longest first.
    func at(_ token: Int) -> [Slot] { byStart[token] ?? [] }
}
