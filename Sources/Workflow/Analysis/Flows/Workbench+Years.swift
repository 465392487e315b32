public import Domain
import Glibc
import Rules
import Statistics

extension Workbench {
    /// The exports of a question; nothing if no rows of the source were taken in.
    func exports(_ question: FlowQuestion) throws -> CountedExports? {
        guard let flows = try flows(of: question.source, goods: question.goods) else { return nil }
        guard let exports = CountedExports(question, flows, rulebook.areas) else {
            throw WorkError(
                "\(question.sender): \(question.source) has no exports of it.\n"
                    + "  Name another country, or a group whose members are in Rules/Registers/groups.tsv.")
        }
        return exports
    }

    /// Yearly exports, each as a multiple of those of the first year; nothing if no rows of the source were taken in.
    public func multiples(_ question: FlowQuestion, to receiver: Country, years wanted: Set<Int>) throws -> Analysis? {
        guard let exports = try exports(question) else { return nil }
        let all = exports.years(to: [receiver])[0]
        let years = (wanted.isEmpty ? Set(all.keys) : wanted).sorted()
        if let missing = years.first(where: { all[$0] == nil }) {
            throw WorkError(
                "\(missing): \(question.source) has no whole year of exports from \(question.sender) to \(receiver).\n"
                    + "  It has \(all.keys.sorted().map(String.init).joined(separator: ", ")).")
        }
        let base = years.first.flatMap { all[$0] }
        let records = years.map { year in
            JSON.object([
                "type": "multiple", "source": .string(question.source), "from": .string(question.sender.code),
                "to": .string(receiver.code), "period": .string("\(year)"), "exported": .finite(all[year]),
                "multiple": .finite(base.flatMap { base in all[year].map { $0 / base } }),
                "unit": .string(exports.unit),
            ])
        }
        return Analysis(records: records, notes: [rulebook.wordings(exports.basis.name, exports.basis.values)])
    }

    /// The month at which exports most clearly jump to another level; nothing if no rows of the source were taken in.
    ///
    /// On logarithms of the longest stretch of months without a gap.
    public func trendBreak(_ question: FlowQuestion, to receiver: Country, margin: Double) throws -> Analysis? {
        guard let exports = try exports(question) else { return nil }
        let months = Self.longestStretch(exports.months(to: receiver).filter { $0.value > 0 })
        guard (0..<0.5).contains(margin), let found = TrendBreak(in: months.map { log($0.value) }, margin: margin)
        else {
            throw WorkError(
                "\(question.source): \(months.count) months of exports from \(question.sender) to \(receiver) in a row are"
                    + " too few, or the margin \(margin) is not from 0 to below 0.5.")
        }
        let edge = max(1, Int(margin * Double(months.count)))
        let record = JSON.object([
            "type": "break", "source": .string(question.source), "from": .string(question.sender.code),
            "to": .string(receiver.code), "month": .string(months[found.position].month.description),
            "f": .finite(found.statistic), "points": .int(months.count), "jump": .finite(found.jump),
            "factor": .finite(exp(found.jump)), "first": .string(months[0].month.description),
            "last": .string(months[months.count - 1].month.description),
            "tried_from": .string(months[edge].month.description),
            "tried_to": .string(months[min(months.count - edge, months.count - 1)].month.description),
        ])
        return Analysis(
            records: [record],
            notes: [
                rulebook.wordings(exports.basis.name, exports.basis.values), rulebook.wordings("analysis.break-chance"),
            ])
    }

    /// The longest run of months that follow each other.
    private static func longestStretch(_ months: [(month: Period, value: Double)]) -> [(month: Period, value: Double)] {
        var best = 0..<0
        var start = 0
        for place in months.indices {
            if place > 0, months[place - 1].month.end?.adding(days: 1) != months[place].month.start { start = place }
            if place + 1 - start > best.count { best = start..<place + 1 }
        }
        return Array(months[best])
    }
}
