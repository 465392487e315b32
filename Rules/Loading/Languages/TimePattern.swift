public import Domain
public import Matching

/// One wording of time.
///
/// A class, since every time found points to it.
public final class TimePattern: Sendable {
    /// What it means.
    public let means: TimeMeaning
    /// The kind of slot that it is to the patterns of later stages.
    public let gives: String
    /// A number that belongs to the meaning: the way it counts, or which it is.
    public let by: Int?
    /// A word that belongs to the meaning: a TIMEX3 value.
    public let value: String?
    /// Whether it is counted from the time that was told of last, not from the date of the text.
    public let fromMention: Bool
    /// How it is worded.
    public let pattern: SlotPattern
    /// The file and line that it stands in.
    public let provenance: Provenance

    init(
        means: TimeMeaning, gives: String, by: Int?, value: String?, fromMention: Bool, pattern: SlotPattern,
        provenance: Provenance
    ) {
        self.means = means
        self.gives = gives
        self.by = by
        self.value = value
        self.fromMention = fromMention
        self.pattern = pattern
        self.provenance = provenance
    }
}
