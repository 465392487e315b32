/// What an entry of the ledger is.
public enum EntryKind: String, Sendable, Codable, CaseIterable {
    case document, claim, quotation, attribution, quantity, time, mention, observation, verdict, edition

    /// The letter that names of this kind begin with.
    public var letter: String {
        switch self {
        case .document: "d"
        case .claim: "c"
        case .quotation: "q"
        case .attribution: "a"
        case .quantity: "n"
        case .time: "t"
        case .mention: "m"
        case .observation: "o"
        case .verdict: "v"
        case .edition: "e"
        }
    }
}
