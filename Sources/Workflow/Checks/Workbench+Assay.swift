import Checking
public import Domain
import Rules

extension Workbench {
    /// Judges the claims of a text against the ledger, without recording anything.
    ///
    /// The text is taken to be written on the day that is assumed, else on the day whose knowledge is used, else today.
    public func assay(
        of text: String, assuming assumptions: Assumptions = Assumptions(), now: Day
    ) async throws -> Assay? {
        let written = assumptions.written ?? assumptions.asOf ?? now
        let capture = Capture(
            source: "-", bytes: Array(text.utf8), media: "text/plain", published: Period(day: written))
        guard let readings = try ReadDocuments(rulebook).readings(of: capture).get().first else { return nil }
        return try await assay(of: readings.claims, in: readings.document, assuming: assumptions, now: now)
    }

    /// Judges a claim of the ledger, without recording anything; nothing if there is no such claim.
    public func assay(
        of claim: EntryID, assuming assumptions: Assumptions = Assumptions(), now: Day
    ) async throws -> Assay? {
        guard let claim = try await ledger.claims().first(where: { $0.id == claim }),
            var document = try await ledger.documents().first(where: { $0.id == claim.passage.document })
        else { return nil }
        if let day = assumptions.written {
            document.published = PublicationDate(value: day.description, basis: .stated, earliest: day, latest: day)
        }
        return try await assay(of: [claim], in: document, assuming: assumptions, now: now)
    }

    private func assay(
        of read: [Claim], in document: Document, assuming assumptions: Assumptions, now: Day
    ) async throws -> Assay {
        let claims = read.map { Self.counted($0, by: assumptions.reporter) }
        let own = Set(claims.map(\.id))
        let others = try await ledger.claims().filter { other in
            // What the text itself says elsewhere can contradict it.
            !own.contains(other.id)
                && (other.passage.document == document.id || claims.contains { Self.speaks(other, of: $0) })
        }
        let documents = try await ledger.documents().filter { $0.id != document.id }
        let observations = try await ledger.observations() + countedObservations(for: claims, now: now)
        var seen: Set<EntryID> = []
        let known = observations.filter {
            (assumptions.countsRevisions || $0.vintage.first) && seen.insert($0.id).inserted
        }
        let verdicts = Checker(rulebook, assuming: assumptions).verdicts(
            on: claims + others, given: known, documents: [document] + documents, asOf: assumptions.asOf, now: now,
            wanted: own)
        // A text of today is judged once.
        var judged: Set<[String]> = []
        let found = verdicts.reversed().filter {
            judged.insert([$0.claim.text, $0.asOf.description]).inserted
        }
        return Assay(
            document: document, claims: claims, verdicts: found.reversed(), observations: known, others: others)
    }

    /// Whether two claims can be about one figure.
    private static func speaks(_ other: Claim, of claim: Claim) -> Bool {
        other.indicator == claim.indicator && other.period == claim.period
            && Set([other.flow.from, other.flow.to]) == Set([claim.flow.from, claim.flow.to])
    }

    /// A claim as counted by a side of its flow.
    private static func counted(_ claim: Claim, by reporter: Country?) -> Claim {
        guard let reporter, claim.flow.from == reporter || claim.flow.to == reporter else { return claim }
        var counted = claim
        counted.flow.reporter = reporter
        counted.inferred.removeAll { $0 == "flow.reporter" }
        return counted
    }
}
