import Domain
import Reconciliation

/// What a claim says once its cell is known; a claim that leaves something open has several.
struct Statement: Hashable {
    /// The claim.
    let claim: EntryID
    /// How it binds its cell.
    let sort: Sort
    /// The cell, as first printed.
    var cell: Cell
    /// The cell it is compared with, as first printed.
    var base: Cell?
    /// The values it allows: amounts in the currency, growth in percent with its sign.
    var stated: Interval
    /// The figure as stated; nothing for a pure direction or a record.
    var quantity: Quantity?
    /// Whether the claim counts a fall as a positive number.
    let falls: Bool
    /// Whether the words take the partner's side of the flow while the reporter's customs count it.
    let mirrored: Bool

    /// What it says, in the order of trust: over the base as revised, and over the base as first printed.
    var forms: [ConstraintForm] {
        switch (sort, base) {
        case (.growth, let base?): [.growth(cell, over: base.revised, stated), .growth(cell, over: base, stated)]
        case (.multiple, let base?): [.multiple(cell, of: base.revised, stated), .multiple(cell, of: base, stated)]
        case (.difference, let base?):
            [.difference(cell, from: base.revised, stated), .difference(cell, from: base, stated)]
        default: [.level(cell, stated)]
        }
    }

    /// Every cell that it speaks of.
    var cells: [Cell] { [cell] + (base.map { [$0, $0.revised] } ?? []) }

    /// The same for another time, the base moving along.
    func moved(to period: Period) -> Statement? {
        var moved = self
        moved.cell = cell.at(period)
        if let base, let own = cell.period, let basePeriod = base.period {
            guard basePeriod == own.shifted(years: -1), let shifted = period.shifted(years: -1) else { return nil }
            moved.base = base.at(shifted)
        }
        return moved
    }

    /// The same about other cells of the same times.
    func moved(_ other: (Cell) -> Cell?) -> Statement? {
        guard let cell = other(cell) else { return nil }
        var moved = self
        moved.cell = cell
        if let base {
            guard let base = other(base) else { return nil }
            moved.base = base
        }
        return moved
    }

    /// The same with another figure.
    func stating(_ quantity: Quantity) -> Statement {
        var restated = self
        restated.quantity = quantity
        restated.stated = falls ? -1 * quantity.interval : quantity.interval
        return restated
    }

    /// How bounds on the figure compare with what is stated.
    ///
    /// They support it if they lie inside, or if they are no wider than it and at least half of them does: "almost 16 %"
    /// is (−16, −15], a printed −16 % is [−16.5, −15.5]. Wider bounds are left open, precision being worth more.
    func fit(_ bounds: Interval) -> Fit {
        guard let shared = stated.intersection(bounds) else { return .apart }
        if shared == bounds { return .inside }
        let room = stated.isBounded ? stated.width : quantity?.step ?? 0
        let tight = bounds.width <= room * (1 + 1e-9) && shared.width >= bounds.width / 2
        return tight ? .inside : .open
    }

    /// Whether bounds that do not decide come near enough to be told: within a sixth of a level, or five points of growth.
    func isNear(_ bounds: Interval) -> Bool {
        guard bounds.isBounded, stated.intersection(bounds) != nil else { return false }
        return sort == .growth ? bounds.width <= 5 : bounds.width <= max(abs(bounds.low), abs(bounds.high)) / 6
    }

    /// An interval of growth on the claim's own scale, on which a fall counts as positive.
    func onOwnScale(_ interval: Interval) -> Interval { falls ? -1 * interval : interval }
}
