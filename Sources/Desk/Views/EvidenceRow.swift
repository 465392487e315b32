/// A claim or an observation that a verdict rests on.
struct EvidenceRow {
    let entry: String
    let evidence: String
    let origin: String
    let place: String?
    let address: String?
}
