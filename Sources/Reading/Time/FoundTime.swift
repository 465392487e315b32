import Domain
import Rules

/// A time expression in a text, before and after it is anchored.
struct FoundTime {
    /// The words.
    let tokens: Range<Int>
    /// What the pattern means.
    let means: TimeMeaning
    /// TIMEX3 kind, value, and the days meant.
    let kind: TimeKind
    let value: String
    let period: Period?
    let soFar: Bool
    /// Whether a year or another date that isn't stated was filled in.
    let anchored: Bool

    /// The same words, without telling which days they mean.
    var open: FoundTime {
        FoundTime(
            tokens: tokens, means: means, kind: kind, value: value, period: nil, soFar: soFar, anchored: anchored)
    }
}
