/// Which way something moved.
public enum Direction: String, Sendable, Codable, CaseIterable {
    case up, down, flat
}
