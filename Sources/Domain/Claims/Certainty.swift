/// How firmly a claim is made.
public enum Certainty: String, Sendable, Codable, CaseIterable {
    case asserted, reported, alleged, possible, predicted, denied
}
