import Domain

/// A country that is or was a member of a group: `GBR 1973-01..2020-01`.
struct Member: Sendable {
    let country: Country
    /// The first month.
    let first: Day
    /// The last day of the last month; nothing if it is a member today.
    let last: Day?

    /// Reads a cell; nothing if it isn't written so.
    init?(_ cell: String) {
        let parts = cell.split(separator: " ")
        guard parts.count == 2 else { return nil }
        let months = parts[1].split(separator: "..")
        guard let first = months.first.flatMap({ Period(iso: $0)?.start }), months.count <= 2 else { return nil }
        country = Country(String(parts[0]))
        self.first = first
        guard months.count == 2 else {
            last = nil
            return
        }
        guard let end = Period(iso: months[1])?.end else { return nil }
        last = end
    }

    /// Whether all of a period lies within the membership.
    func holds(_ period: Period) -> Bool {
        guard let start = period.start, let end = period.end, start >= first else { return false }
        return last.map { end <= $0 } ?? true
    }
}
