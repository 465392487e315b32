import Domain

/// A claim with what is said of it, as data.
struct ClaimRecord: Encodable {
    let claim: Claim
    let atWriting: Verdict?
    let now: Verdict?
}
