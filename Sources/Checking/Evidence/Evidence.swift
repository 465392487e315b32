import Domain
import Reconciliation

/// What statistics say about the trade of a pair of countries, as far as it was known on a day.
struct Evidence {
    /// Prints and identities.
    let network: Network
    /// The observations, by the name of their constraint.
    let observations: [Constraint.ID: Observation]
    /// What a figure worked out of prints may be beside the truth, as a part of it.
    let inexactness: Double
    /// The cells of which something is printed, in order of time.
    let printed: [Cell]
    private let rates: Rates
    private let resolutions = Kept<Question, Resolution>()

    /// A figure and the constraints that are left out.
    private struct Question: Hashable {
        let figure: ConstraintForm
        let without: Set<Constraint.ID>
    }
    /// The constraints that print something of a cell.
    private let prints: [Cell: [Constraint]]
    private let located: [EntryID: Cell]

    /// Gathers observations with their cells, and the identities among them and the cells that are asked about.
    init(_ known: [(cell: Cell, observation: Observation)], asked: Set<Cell>, identities: Identities) {
        var observations: [Constraint.ID: Observation] = [:]
        var prints: [Cell: [Constraint]] = [:]
        var cells = asked
        var network = Network()
        for (cell, observation) in known {
            guard let print = Self.constraint(cell, observation), network.add(print) else { continue }
            observations[print.id] = observation
            prints[cell, default: []].append(print)
            cells.formUnion(print.form.cells)
        }
        for identity in identities.constraints(for: cells) { network.add(identity) }
        network.settle()
        inexactness = identities.slack.inexactness
        self.network = network
        self.observations = observations
        self.prints = prints
        rates = identities.rates
        printed = prints.keys.map { (time: $0.period?.description ?? "", name: $0.description, cell: $0) }
            .sorted { ($0.time, $0.name) < ($1.time, $1.name) }.map(\.cell)
        located = Dictionary(known.map { ($0.observation.id, $0.cell) }) { first, _ in first }
    }

    private static func constraint(_ cell: Cell, _ observation: Observation) -> Constraint? {
        let interval = observation.quantity.interval
        let id = observation.id.text
        guard observation.measure == .growth else {
            return Constraint(id, .level(cell, interval), kind: .observation, origin: observation.id)
        }
        guard let before = observation.period.shifted(years: -1) else { return nil }
        return Constraint(
            id, .growth(cell, over: cell.at(before).revised, interval), kind: .observation, origin: observation.id)
    }

    /// The prints of the very figure that a form asks about.
    func prints(of form: ConstraintForm) -> [Constraint] {
        guard let cell = form.cells.first else { return [] }
        return (prints[cell] ?? []).filter { print in
            switch (print.form, form) {
            case (.level, .level): true
            case (.growth(_, let base, _), .growth(_, let other, _)): base == other
            default: false
            }
        }
    }

    /// What is left for a figure once conflicts are dealt with; many claims and their slips ask the same.
    func resolution(on form: ConstraintForm, without: Set<Constraint.ID> = []) -> Resolution {
        resolutions.value(of: Question(figure: form.figure, without: without)) {
            network.resolution(on: form, without: without)
        }
    }

    /// The printed levels of a cell.
    func levels(of cell: Cell) -> [Constraint] { prints(of: .level(cell, .everything)) }

    /// Everything printed of a cell, levels and growths.
    func prints(of cell: Cell) -> [Constraint] { prints[cell] ?? [] }

    /// The cell of an observation.
    func cell(of observation: Observation) -> Cell? { located[observation.id] }

    /// The observations among some constraints, each once.
    func observations(among constraints: some Sequence<Constraint>) -> [Observation] {
        var seen: Set<Constraint.ID> = []
        return constraints.compactMap { seen.insert($0.id).inserted ? observations[$0.id] : nil }
    }

    /// The exchange rates that some constraints rest on, each once.
    func rates(among constraints: some Sequence<Constraint>) -> [Observation] {
        var seen: Set<EntryID> = []
        return constraints.flatMap { constraint -> [Observation] in
            guard case .ratio(let cell, let other, _) = constraint.form, let period = cell.period,
                cell.unit != other.unit
            else { return [] }
            return rates.observations(of: cell.unit, to: other.unit, over: period)
        }.filter { seen.insert($0.id).inserted }
    }
}
