import Glibc

/// The same quantity of several units over several periods, as exports to each partner in each year.
///
/// Not every unit needs a value for every period.
public struct Panel: Sendable {
    /// The unit of each row.
    public private(set) var units: [String] = []
    /// The period of each row, as a number that grows with time.
    public private(set) var periods: [Int] = []
    /// The value of each row, in whatever unit.
    public private(set) var values: [Double] = []

    /// An empty panel.
    public init() {}

    /// Adds a row.
    public mutating func append(_ unit: String, _ period: Int, _ value: Double) {
        units.append(unit)
        periods.append(period)
        values.append(value)
    }

    /// The rows of some units and periods.
    public func filter(_ isKept: (_ unit: String, _ period: Int) -> Bool) -> Panel {
        var panel = Panel()
        for row in units.indices where isKept(units[row], periods[row]) {
            panel.append(units[row], periods[row], values[row])
        }
        return panel
    }

    /// The rows of the units that have a value in each of the panel's periods.
    public func balanced() -> Panel {
        let periodCount = Set(periods).count
        let known = zip(units, periods).reduce(into: [:] as [String: Set<Int>]) { $0[$1.0, default: []].insert($1.1) }
        return filter { unit, _ in known[unit]?.count == periodCount }
    }

    /// What a regression on a panel assumes of the values.
    public enum Form: Sendable {
        /// Least squares on logarithms: a relative effect, on values above zero; rows that aren't are left out.
        case logarithms
        /// Poisson pseudo maximum likelihood on the values, zeros included.
        case poisson
    }

    /// Regresses the values on variables, with an effect for each unit and each period, and errors clustered by unit.
    ///
    /// `variables` makes the variables of a row from its unit and period. Singletons go, as in `Regression`.
    func estimate(_ form: Form, on names: [String], _ variables: (_ unit: String, _ period: Int) -> [Double])
        -> Estimate
    {
        let rows = values.indices.filter { form == .poisson || values[$0] > 0 }
        let filled = rows.map { variables(units[$0], periods[$0]) }
        let kept = rows.map { units[$0] }
        let regression = Regression(
            of: rows.map { form == .poisson ? values[$0] : log(values[$0]) },
            on: names.enumerated().map { place, name in Variable(name, filled.map { $0[place] }) },
            effects: [Factor(kept), Factor(rows.map { periods[$0] })], clusters: Factor(kept))
        return form == .poisson ? regression.poisson() : regression.linear()
    }
}
