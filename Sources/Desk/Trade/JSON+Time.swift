import Domain
import Workflow

extension JSON {
    /// The middle of a stretch of time, in years, or that of its last month.
    func time(atEnd: Bool) -> Double? {
        guard let (year, months) = Period(iso: cell)?.months else { return nil }
        let (first, last) = (Double(atEnd ? months.upperBound : months.lowerBound), Double(months.upperBound))
        return Double(year) + (first + last - 1) / 24
    }
}
