import Statistics

/// Exports of the European Union as `../shared/statistics` tells them.
enum EuropeanExports {
    /// Whether a reporter or partner is an aggregate, not a country.
    static func isAggregate(_ name: String) -> Bool {
        ["Euro", "Extra", "Intra", "Union"].contains { name.hasPrefix($0) }
    }

    /// The name without what it includes in which years.
    static func short(_ name: String) -> String {
        String(name.prefix { $0 != "(" }).trimmingSuffix
    }

    /// Total exports of the 27 together, by partner and full year, with the partners' names as the table writes them.
    static func yearly() throws -> Panel {
        let table = try Table("eurostat_annual_eu27_exports")
        let partners = table.texts("PARTNER")
        let periods = table.texts("PERIOD")
        let values = table.numbers("VALUE_IN_EUR")
        var panel = Panel()
        for row in partners.indices where periods[row].contains("Jan.-Dec.") {
            panel.append(short(partners[row]), Int(periods[row].suffix(4)) ?? 0, values[row])
        }
        return panel
    }

    /// Total exports of the members by partner, member and month: the months as "2019-01".
    ///
    /// One partner's rows are in the table twice, so a later one takes the place of the same before it. The United
    /// Kingdom is there as long as it was a member, to the end of January 2020.
    static func monthly() throws -> [String: [String: [String: Double]]] { try members.get() }

    private static let members = Result {
        let table = try Table("eurostat_monthly_eu_to_cca_russia")
        let partners = table.texts("PARTNER")
        let reporters = table.texts("REPORTER")
        let flows = table.texts("FLOW")
        let months = table.texts("period")
        let values = table.numbers("VALUE_IN_EUR")
        var exports: [String: [String: [String: Double]]] = [:]
        for row in partners.indices where flows[row].hasSuffix("EXPORT") && !isAggregate(reporters[row]) {
            exports[short(partners[row]), default: [:]][short(reporters[row]), default: [:]][months[row]] = values[row]
        }
        return exports
    }

    /// The sum over all who were members in the month, by partner.
    static func monthlyTotals() throws -> [String: [String: Double]] {
        try monthly().mapValues { members in
            members.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        }
    }
}

extension String {
    fileprivate var trimmingSuffix: String { hasSuffix(" ") ? String(dropLast()) : self }
}
