/// Everything kept, each entry pointing to its evidence; it only grows.
///
/// Recording the same entry again changes nothing. Each recording is all or nothing: a process that dies in the middle
/// leaves the ledger as it was before.
public protocol Ledger: Sendable {
    /// Records a document with its readings; a document read anew supersedes its earlier readings, which stay kept.
    /// - Returns: whether anything was added.
    @discardableResult
    func record(_ readings: DocumentReadings) async throws(LedgerError) -> Bool

    /// Records observations.
    /// - Returns: how many were not there before.
    @discardableResult
    func record(_ observations: [Observation]) async throws(LedgerError) -> Int

    /// Records verdicts.
    /// - Returns: how many were not there before.
    @discardableResult
    func record(_ verdicts: [Verdict]) async throws(LedgerError) -> Int

    /// Records an edition as it was drafted.
    func record(_ edition: Edition) async throws(LedgerError)

    /// Whether a capture with this checksum has been taken in.
    func holds(_ checksum: Checksum) async throws(LedgerError) -> Bool

    /// Every document without its readings, ordered by name.
    func documents() async throws(LedgerError) -> [Document]

    /// A document with its current readings.
    func readings(of document: EntryID) async throws(LedgerError) -> DocumentReadings?

    /// Every current claim, ordered by document and place.
    func claims() async throws(LedgerError) -> [Claim]

    /// Every observation, ordered by indicator, period and name.
    func observations() async throws(LedgerError) -> [Observation]

    /// The latest verdicts on current claims: for each claim and way of asking (at writing, now) the one recorded last.
    func verdicts() async throws(LedgerError) -> [Verdict]

    /// A verdict by name.
    func verdict(_ id: EntryID) async throws(LedgerError) -> Verdict?

    /// The edition drafted last, or the last of a name.
    func edition(named name: String?) async throws(LedgerError) -> Edition?

    /// The documents in which all words of a query stand; Chinese is found by any two neighbouring characters.
    func search(_ query: String, limit: Int) async throws(LedgerError) -> [SearchHit]

    /// How much there is.
    func counts() async throws(LedgerError) -> LedgerCounts
}
