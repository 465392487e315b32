/// One page of the desk.
protocol Page: Sendable {
    /// The first segment of its address; nothing for the home page.
    var segment: String? { get }
    /// Whether the name of one thing follows.
    var takesName: Bool { get }
    /// The answer; nothing if there is no such thing. It throws what the ledger or the store of trade rows throws.
    func answer(_ visit: Visit) async throws -> Answer?
}

extension Page {
    var takesName: Bool { false }
}
