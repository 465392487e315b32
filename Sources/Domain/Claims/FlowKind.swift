/// What of the trade between two countries is meant; export and import are seen from `from`'s and `to`'s side alike.
public enum FlowKind: String, Sendable, Codable, CaseIterable {
    case export, `import`, total, balance
}
