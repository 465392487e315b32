import Domain
import Reporting

/// When a document was published, and why that is believed.
struct DatingView {
    let date: String?
    let basis: String
    let evidence: [DatingRow]
    let rejected: [DatingRow]

    init(_ document: Document, _ visit: Visit) {
        let published = document.published
        date = visit.words.date(published)
        basis = visit.say("basis-\(published.basis.rawValue)")
        evidence = published.evidence.map { evidence in
            let allowed = Period(from: evidence.earliest, to: evidence.latest).map(visit.words.period)
            let place = evidence.start.flatMap { start in evidence.end.map { "#p\(start)-\($0)" } }
            return DatingRow(value: evidence.exact, allowed: allowed, reason: evidence.reason, place: place)
        }
        rejected = published.rejected.map {
            DatingRow(value: $0.value, allowed: nil, reason: $0.reason, place: nil)
        }
    }
}
