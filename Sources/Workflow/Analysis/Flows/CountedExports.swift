import Domain
import Rules
import TradeStore

/// The exports of a country, or of a group as one: what the source says of the group itself, or its members' sum.
struct CountedExports {
    private let flows: CountedFlows
    private let question: FlowQuestion
    private let areas: AreaRegister
    /// The countries whose figures are added.
    private let senders: [Country]

    /// Nothing if there is a group whose members aren't known, and of which the source says nothing itself.
    init?(_ question: FlowQuestion, _ flows: CountedFlows, _ areas: AreaRegister) {
        self.flows = flows
        self.question = question
        self.areas = areas
        let own = !flows.yearsCounted(by: question.sender, \.exported).isEmpty
        senders =
            question.members == nil && own
            ? [question.sender] : (question.members ?? .now).countries(of: question.sender, areas)
        if senders == [question.sender], !own { return nil }
    }

    /// The sentence that says what is added.
    var basis: (name: String, values: [String: String]) {
        let values = ["group": question.sender.code, "count": String(senders.count)]
        if senders == [question.sender] { return ("analysis.own-rows", values) }
        return (question.members == .then ? "analysis.members-then" : "analysis.members-now", values)
    }

    /// The unit of the values.
    var unit: String { flows.unit }

    /// All partners that rows name, but groups.
    var partners: [Country] {
        flows.countries.filter { $0 != question.sender && areas.kind($0) != .group }
    }

    private func counts(_ sender: Country, _ period: Period) -> Bool {
        senders == [question.sender]
            || (question.members ?? .now).counts(sender, for: question.sender, in: period, areas)
    }

    /// The exports to each of some partners by whole year.
    func years(to partners: [Country]) -> [[Int: Double]] {
        var sums = [[Int: Double]](repeating: [:], count: partners.count)
        for sender in senders {
            let years = flows.years(of: sender, with: partners, \.exported) { _, period in counts(sender, period) }
            for (place, own) in years.enumerated() { sums[place].merge(own, uniquingKeysWith: +) }
        }
        return sums
    }

    /// The exports to a partner by month, in order; a month in which a sender counted nothing at all is left out.
    func months(to partner: Country) -> [(month: Period, value: Double)] {
        var sums: [Period: Double] = [:]
        var missing: Set<Period> = []
        for sender in senders {
            let counted = flows.monthsCounted(by: sender, \.exported)
            let points = flows.series(of: sender, with: partner)
            for point in points where counts(sender, point.period) {
                guard let months = point.period.months, months.months.count == 1, let value = point.exported else {
                    continue
                }
                sums[point.period, default: 0] += value
            }
            for month in sums.keys where counts(sender, month) {
                guard let (year, months) = month.months else { continue }
                if counted[year]?.contains(months.lowerBound) != true { missing.insert(month) }
            }
        }
        return sums.filter { !missing.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
