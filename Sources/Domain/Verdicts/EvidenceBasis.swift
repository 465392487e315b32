/// Whether statistics or only other texts decide a verdict.
public enum EvidenceBasis: String, Sendable, Codable {
    case statistics, texts
}
