import Domain
import Rules
import Testing

/// Every row of the registers can be read, is in order and names its source.
struct RegisterTests {
    private static let registers = ["events.tsv", "offices.tsv", "releases.tsv"]
    private static let codes = Set(RepositoryRules.rows(of: "countries.tsv").compactMap { $0.cells["country"] })

    @Test(arguments: registers)
    func `every row says on the web where it is from`(register: String) {
        let rows = RepositoryRules.rows(of: register)
        #expect(rows.count > 50)
        for row in rows {
            let source = row.cells["source"] ?? ""
            #expect(source.wholeMatch(of: /https?:\/\/[^\s\/]+\.[^\s]+/) != nil, "\(register):\(row.line)")
        }
    }

    @Test(arguments: registers)
    func `days are days, countries are in their register, and first days come first`(register: String) {
        for row in RepositoryRules.rows(of: register) {
            let place = "\(register):\(row.line)"
            for column in ["from", "to", "announced", "released"] {
                guard let cell = row.cells[column], !cell.isEmpty else { continue }
                #expect(Day(iso: cell) != nil, "\(place) \(column)")
            }
            for column in ["country", "producer", "partner"] {
                guard let code = row.cells[column], !code.isEmpty else { continue }
                #expect(Self.codes.contains(code), "\(place) \(code)")
            }
            if let from = row.cells["from"], let to = row.cells["to"], !to.isEmpty { #expect(from <= to, "\(place)") }
            if let from = row.cells["from"], let announced = row.cells["announced"], !announced.isEmpty {
                #expect(announced <= from, "\(place)")
            }
        }
    }

    @Test(arguments: registers)
    func `no row stands twice`(register: String) {
        var seen: Set<[String: String]> = []
        for row in RepositoryRules.rows(of: register) {
            #expect(seen.insert(row.cells).inserted, "\(register):\(row.line)")
        }
    }

    /// Days that two holders of one office may share: one leaves on the day the other comes, or the registers differ by a day.
    private static let handover = 3

    @Test func `an office has one holder at a time`() throws {
        let rows = RepositoryRules.rows(of: "offices.tsv")
        let terms = try rows.map { row in
            (
                office: "\(row.cells["country"] ?? "") \(row.cells["office"] ?? "")", line: row.line,
                from: try #require(row.cells["from"].flatMap { Day(iso: $0) }),
                to: row.cells["to"].flatMap { Day(iso: $0) }
            )
        }
        for (office, holders) in Dictionary(grouping: terms, by: \.office) {
            let ordered = holders.sorted { $0.from < $1.from }
            for (one, next) in zip(ordered, ordered.dropFirst()) {
                let last = try #require(one.to, "offices.tsv:\(one.line) \(office) goes on beside line \(next.line)")
                #expect(
                    last.number - next.from.number <= Self.handover,
                    "offices.tsv:\(one.line) and \(next.line) \(office)")
            }
        }
    }

    @Test func `figures come out one after another, each soon after the time that it is about`() throws {
        let releases = RepositoryRules.book.releases.releases
        for calendar in Dictionary(grouping: releases.filter { $0.value == nil }, by: \.producer).values {
            for (one, next) in zip(calendar, calendar.dropFirst()) {
                #expect(one.released < next.released, "releases.tsv:\(next.line)")
                let (end, later) = (try #require(one.period.end), try #require(next.period.end))
                #expect(end < later, "releases.tsv:\(next.line)")
            }
        }
        for release in releases {
            let end = try #require(release.period.end)
            #expect((1..<60).contains(release.released.number - end.number), "releases.tsv:\(release.line)")
        }
    }

    @Test func `a printed figure came out on a day of the calendar`() throws {
        let releases = RepositoryRules.book.releases.releases
        let days = Set(releases.filter { $0.value == nil }.map(\.released))
        let first = try #require(days.min())
        for release in releases where release.value != nil && release.released >= first {
            let isThere = days.contains(release.released)
            #expect(isThere, "releases.tsv:\(release.line)")
        }
    }

    @Test func `events of one series lie apart and are told in the same words`() {
        let rows = RepositoryRules.rows(of: "events.tsv")
        for (series, events) in Dictionary(grouping: rows, by: { $0.cells["series"] ?? "" }) {
            for column in ["en", "zh", "ru"] {
                #expect(Set(events.map { $0.cells[column] }).count == 1, "\(series) \(column)")
            }
            let ordered = events.sorted { ($0.cells["from"] ?? "") < ($1.cells["from"] ?? "") }
            for (one, next) in zip(ordered, ordered.dropFirst()) {
                let last = one.cells["to"].flatMap { $0.isEmpty ? nil : $0 } ?? one.cells["from"] ?? ""
                #expect(last < next.cells["from"] ?? "", "events.tsv:\(one.line) and \(next.line)")
            }
        }
    }
}
