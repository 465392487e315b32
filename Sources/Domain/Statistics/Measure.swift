/// Whether an observation is a level or a growth over the same time a year before.
public enum Measure: String, Sendable, Codable {
    case level, growth
}
