import Domain

/// How bounds on a figure compare with what is stated.
enum Fit {
    /// They lie within what is stated, or tightly overlap it.
    case inside
    /// They have nothing in common with it.
    case apart
    /// They overlap, too widely to tell.
    case open

    /// What it makes of a claim.
    var label: VerdictLabel {
        switch self {
        case .inside: .supported
        case .apart: .refuted
        case .open: .notEnoughEvidence
        }
    }
}
