import Domain

/// The one time that all figures of flows in a part of a document were for so far: that of its lead.
struct LeadPeriod {
    /// The time; nothing where none was given or several were.
    private(set) var period: Period?
    private var isMixed = false

    mutating func add(_ claims: [Claim]) {
        for claim in claims where claim.indicator != nil {
            guard let own = claim.period, !isMixed else { continue }
            isMixed = period.map { $0 != own } ?? false
            period = isMixed ? nil : own
        }
    }
}
