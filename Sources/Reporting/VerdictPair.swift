public import Domain

/// What is said of one claim: by what was known when it was written, and by what is known now.
public struct VerdictPair: Hashable, Sendable {
    /// By what was known when the text was written.
    public var atWriting: Verdict?
    /// By the latest knowledge.
    public var now: Verdict?

    /// Pairs two verdicts.
    public init(atWriting: Verdict? = nil, now: Verdict? = nil) {
        self.atWriting = atWriting
        self.now = now
    }

    /// The verdicts of each claim; of several of one sort the latest day's stands, whatever their order.
    public static func byClaim(_ verdicts: [Verdict]) -> [EntryID: VerdictPair] {
        var pairs: [EntryID: VerdictPair] = [:]
        for verdict in verdicts.sorted(by: { ($0.asOf, $0.id) < ($1.asOf, $1.id) }) {
            if verdict.atWriting {
                pairs[verdict.claim, default: VerdictPair()].atWriting = verdict
            } else {
                pairs[verdict.claim, default: VerdictPair()].now = verdict
            }
        }
        return pairs
    }

    /// Both that there are, the one at writing first.
    public var both: [Verdict] { [atWriting, now].compactMap { $0 } }

    /// The verdict that counts today.
    public var latest: Verdict? { now ?? atWriting }

    /// Where the claim stands in a list, the most disputed first.
    public var standing: ClaimStanding {
        let labels = both.map(\.label)
        return switch latest?.label {
        case .refuted: .refuted
        case .conflictingEvidence: .conflicting
        case .supported: labels.contains(.refuted) ? .refutedBefore : .supported
        case .notEnoughEvidence, nil:
            labels.contains(.refuted) ? .refutedBefore : labels.contains(.supported) ? .supported : .open
        }
    }
}
