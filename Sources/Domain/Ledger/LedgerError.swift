/// What went wrong with the ledger, where, and what to do about it.
public struct LedgerError: Failure, Hashable, Sendable {
    /// What happened.
    public var what: String
    /// The file.
    public var place: String
    /// What to do.
    public var remedy: String

    /// Describes a failure.
    public init(what: String, place: String, remedy: String) {
        self.what = what
        self.place = place
        self.remedy = remedy
    }
}
