import Domain
import Foundation
import Testing

/// Every row of the customs facts as sentences of several forms, each judged with its own row left out.
@Suite(.enabled(if: Founding.present)) struct CustomsSentenceTests {
    private struct Row {
        let line: Int
        let period: Period
        let flow: String
        let value: String
        let growth: String
        let basis: String

        /// The words for the flow, and whether they are singular.
        var words: String {
            switch flow {
            case "exports_to_russia": "China's exports to Russia"
            case "imports_from_russia": "China's imports from Russia"
            default: "Trade between China and Russia"
            }
        }
        var level: Double? { Double(value) }
        var change: Double? { Double(growth) }

        /// The words for the time.
        var time: String {
            guard let (year, months) = period.months else { return "" }
            let names = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            if months == 1...12 { return "in \(year)" }
            if months.count == 1 { return "in \(names[months.lowerBound - 1]) \(year)" }
            return "in \(names[0])-\(names[months.upperBound - 1]) \(year)"
        }

        /// Two months after its time.
        var published: String { (period.end ?? Day(number: 0)).adding(days: 60).description }
    }

    private static func rows() throws -> [Row] {
        let text = try String(contentsOf: Sentences.facts, encoding: .utf8)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().dropFirst()
            .compactMap {
                let cells = $1.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard cells.count >= 6, let period = Period(iso: cells[0]) else { return nil }
                return Row(
                    line: $0 + 1, period: period, flow: cells[1], value: cells[2], growth: cells[3], basis: cells[5])
            }
    }

    /// The sentences that a row makes, by form.
    private static func sentences(_ row: Row, _ rows: [Row]) -> [(form: String, text: String)] {
        var made: [(form: String, text: String)] = []
        let terms = row.basis == "CNY" ? " in yuan terms" : row.basis == "USD" ? " in dollar terms" : ""
        let growth = row.change.map { change in
            (verb: change < 0 ? "fell" : "rose", digits: row.growth.replacingOccurrences(of: "-", with: ""))
        }
        let isToDate =
            row.period.months.map { $0.months.lowerBound == 1 && (2...11).contains($0.months.count) } ?? false
        if row.level != nil {
            made.append(
                (isToDate ? "year to date" : "level", "\(row.words) came to $\(row.value) billion \(row.time)."))
        }
        if let growth, growth.digits != "0" {
            made.append(
                ("change", "\(row.words) \(growth.verb) \(growth.digits) percent year on year\(terms) \(row.time)."))
            if row.level != nil {
                made.append(
                    (
                        "both",
                        "\(row.words) \(growth.verb) \(growth.digits) percent to $\(row.value) billion \(row.time)."
                    ))
            }
        }
        if row.flow != "total", let level = row.level,
            let total = rows.first(where: { $0.flow == "total" && $0.period == row.period })?.level
        {
            // A share has no more digits than the figures that it is worked out of.
            let digits = [row.value, "\(total)"].map { $0.filter(\.isNumber).count }.min() ?? 0
            let share = String(format: digits < 4 ? "%.0f" : "%.1f", 100 * level / total)
            made.append(
                ("share", "\(row.words) made up \(share) percent of trade between China and Russia \(row.time)."))
        }
        return made
    }

    @Test func `no print is refuted by all the others, and the share that they support is told`() async throws {
        let sentences = try await Sentences()
        let rows = try Self.rows()
        #expect(rows.count > 160)
        var counts: [String: (supported: Int, open: Int, torn: Int, unread: Int)] = [:]
        for row in rows {
            for (form, text) in Self.sentences(row, rows) {
                let found = try sentences.checked(
                    .init(id: "\(row.line)", published: row.published, text: text), without: row.line)
                var count = counts[form] ?? (0, 0, 0, 0)
                if found.isEmpty { count.unread += 1 }
                for claim in found {
                    for verdict in claim.verdicts where verdict.label == .refuted {
                        Issue.record("line \(row.line): \(text)\n\(verdict.explanation)")
                    }
                    switch claim.now?.label {
                    case .supported: count.supported += 1
                    case .conflictingEvidence: count.torn += 1
                    default:
                        count.open += 1
                        #expect(claim.now?.missing?.isEmpty == false || claim.now?.outcome != nil, "\(text)")
                    }
                }
                counts[form] = count
            }
        }
        for (form, count) in counts.sorted(by: { $0.key < $1.key }) {
            let all = count.supported + count.open + count.torn
            print(
                "\(form): \(count.supported) of \(all) claims supported, \(count.open) open, \(count.torn) conflicting; "
                    + "\(count.unread) sentences not read")
        }
        #expect((counts["share"]?.supported ?? 0) > 20)
    }
}
