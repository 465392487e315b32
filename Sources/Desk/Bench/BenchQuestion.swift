import Domain
import Reporting
import Rules

/// What the bench is asked, as it stands in its address: a sentence or a claim, and what is to be assumed.
struct BenchQuestion {
    /// What can be said in the address.
    enum Field: String, CaseIterable {
        case text, claim, asOf = "as-of", written, reporter, band, base, vintage
    }

    /// What the choice of prints says for the first ones.
    static let first = "first"
    /// The greatest percentages that make sense.
    static let (mostBand, mostBase) = (100.0, 50.0)

    let text: String?
    let claim: EntryID?
    let assumptions: Assumptions
    /// What can't be read, in words; it is left out of the assumptions.
    let faults: [String]

    init(_ visit: Visit) {
        let query = visit.request.query
        var faults: [String] = []
        func fault(_ name: String, _ value: String, _ values: [String: String] = [:]) {
            faults.append(visit.say("bench-bad-\(name)", ["value": value].merging(values) { $1 }))
        }
        func day(_ field: Field) -> Day? {
            guard let value = query[field.rawValue] else { return nil }
            if let day = Day(iso: value) { return day }
            fault("day", value)
            return nil
        }
        func percent(_ field: Field, most: Double) -> Double? {
            guard let value = query[field.rawValue] else { return nil }
            if let percent = Double(value), (0...most).contains(percent) { return percent }
            fault("percent", value, ["most": String(Int(most))])
            return nil
        }
        // What is not a sentence is not read: spaces alone ask nothing.
        let typed = query[Field.text.rawValue].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        text = typed
        claim = typed == nil ? query[Field.claim.rawValue].map { EntryID($0) } : nil
        var assumptions = Assumptions(asOf: day(.asOf), written: day(.written))
        if let name = query[Field.reporter.rawValue] {
            assumptions.reporter = visit.rulebook.areas.area(name)
            if assumptions.reporter == nil { fault("country", name) }
        }
        assumptions.mirrorBand = percent(.band, most: Self.mostBand).map { Interval(1, 1 + $0 / 100) }
        assumptions.revisedBase = percent(.base, most: Self.mostBase).map { Interval(1 - $0 / 100, 1 + $0 / 100) }
        if let vintage = query[Field.vintage.rawValue] {
            assumptions.countsRevisions = vintage != Self.first
            if vintage != Self.first { fault("word", vintage) }
        }
        if let typed, typed.unicodeScalars.count >= Query.longestValue {
            faults.append(visit.say("bench-too-long", ["count": String(Query.longestValue)]))
        }
        self.assumptions = assumptions
        self.faults = faults
    }

    /// The bench's own address.
    static let path = "/check"

    /// The bench with a claim of the ledger on it.
    static func address(of claim: EntryID) -> String {
        var query = Query("")
        query.set(Field.claim.rawValue, claim.text)
        return path + query.text
    }
}
