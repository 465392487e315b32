public import Domain
import Rules

extension FigureWords {
    /// A stretch of time: "2023", "March 2024", "January–November 2023", "3–8 May 2024".
    public func period(_ period: Period) -> String { wordings.period(period) }

    /// A day: "22 December 2023".
    public func day(_ day: Day) -> String { wordings.day(day) }

    /// When a document was published, marked where that was worked out; nothing if it is unknown.
    public func date(_ published: PublicationDate) -> String? {
        let known = published.value.flatMap { Period(iso: $0) }
        let allowed = Period(from: published.earliest, to: published.latest)
        // Where the date is inferred, the days that fit say more than the value that stands for them.
        guard let shown = published.basis == .inferred ? allowed ?? known : known ?? allowed else { return nil }
        let date = period(shown)
        return published.basis == .inferred ? sentence("edition.date.inferred", ["date": date]) : date
    }
}
