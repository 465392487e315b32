/// What a check concludes (AVeriTeC).
public enum VerdictLabel: String, Sendable, Codable, CaseIterable {
    case supported, refuted
    case notEnoughEvidence = "not_enough_evidence"
    case conflictingEvidence = "conflicting_evidence"
}
