public import Domain
import Synchronization

/// One number in the world: what is measured, between whom, when, in which unit, and on whose reckoning.
///
/// A cell stands in many constraints, so it is one reference with its hash worked out once.
public struct Cell: Hashable, Sendable, CustomStringConvertible {
    private let fields: Fields

    /// Names a number; `basis` tells apart what the other fields do not: the reporter's series, the vintage, FOB and CIF.
    public init(indicator: String, flow: Flow = Flow(), period: Period? = nil, unit: Unit, basis: String = "") {
        fields = Fields(indicator: indicator, flow: flow, period: period, unit: unit, basis: basis)
    }

    /// What is measured.
    public var indicator: String { fields.indicator }
    /// Between whom, which way, which goods.
    public var flow: Flow { fields.flow }
    /// The time it is for.
    public var period: Period? { fields.period }
    /// What it is counted in.
    public var unit: Unit { fields.unit }
    /// On whose reckoning.
    public var basis: String { fields.basis }

    /// The values it can have before anything is said of it: balances and rates may be negative, nothing else.
    public var range: Interval {
        flow.kind == .balance || unit == .percent || unit == .percentagePoint ? .everything : .nonNegative
    }

    /// The fields that are filled in, in the order of the definition.
    public var description: String { fields.name }

    /// Whether two cells are the same number.
    public static func == (a: Cell, b: Cell) -> Bool { a.fields === b.fields || a.fields == b.fields }

    /// Feeds the hash worked out before.
    public func hash(into hasher: inout Hasher) { hasher.combine(fields.digest) }

    private final class Fields: Sendable, Equatable {
        let indicator: String
        let flow: Flow
        let period: Period?
        let unit: Unit
        let basis: String
        let digest: Int
        /// Put together when first asked for: most cells are never named, others stand in many names of constraints.
        private let made = Mutex<String?>(nil)

        init(indicator: String, flow: Flow, period: Period?, unit: Unit, basis: String) {
            self.indicator = indicator
            self.flow = flow
            self.period = period
            self.unit = unit
            self.basis = basis
            var hasher = Hasher()
            hasher.combine(indicator)
            hasher.combine(flow)
            hasher.combine(period)
            hasher.combine(unit)
            hasher.combine(basis)
            digest = hasher.finalize()
        }

        var name: String {
            made.withLock { made in
                if let made { return made }
                let name = spelled
                made = name
                return name
            }
        }

        private var spelled: String {
            var name = indicator
            func add(_ field: String?, _ separator: String = " ") {
                guard let field, !field.isEmpty else { return }
                if !name.isEmpty { name += separator }
                name += field
            }
            add(flow.from?.code)
            add(flow.to?.code, flow.from == nil ? " " : ">")
            add(flow.kind?.rawValue)
            add(flow.goods)
            add(flow.reporter?.code)
            add(period?.description)
            add(unit.code)
            add(basis)
            return name
        }

        static func == (a: Fields, b: Fields) -> Bool {
            a.digest == b.digest && a.period == b.period && a.flow == b.flow && a.indicator == b.indicator
                && a.unit == b.unit && a.basis == b.basis
        }
    }
}
