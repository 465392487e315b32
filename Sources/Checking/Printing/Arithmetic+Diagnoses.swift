import Domain

extension Arithmetic {
    /// The slips that would explain a refuted claim, the likeliest first; one that none explains is named so.
    func diagnoses(_ finding: Finding) -> [Diagnosis] {
        guard finding.label == .refuted else { return [] }
        guard !finding.slips.isEmpty else { return [Diagnosis(kind: "unexplained", fit: unexplained)] }
        return finding.slips.prefix(4).map { Diagnosis(kind: $0.slip.kind, fit: fit($0)) }
    }
}
