import Domain
import Reconciliation

/// What a claim says once its cell is known; a claim that leaves something open has several.
struct Statement: Hashable {
    /// The claim.
    let claim: EntryID
    /// How it binds its cell.
    var sort: Sort
    /// The cell, as first printed.
    var cell: Cell
    /// The cell it is compared with, as first printed; the whole of a share.
    var base: Cell?
    /// The cells of an average, with their parts in it; of a balance what is sold, less what is bought.
    var window: [Term] = []
    /// The time since which a record is one; nothing for all time.
    var since: Period?
    /// The values it allows: amounts in the currency, growth in percent with its sign.
    var stated: Interval
    /// The figure as stated; nothing for a pure direction or a record.
    var quantity: Quantity?
    /// Whether the claim counts a fall as a positive number; for a record, whether it is the lowest.
    let falls: Bool
    /// Whether the words take the partner's side of the flow while the reporter's customs count it.
    let mirrored: Bool
    /// Whether nothing says whose customs count it.
    let reporterIsOpen: Bool
    /// Whether the words name the flow one way and the countries the other way.
    let contradictory: Bool

    /// What it says, in the order of trust: over the base as revised, and over the base as first printed.
    var forms: [ConstraintForm] {
        switch (sort, base) {
        case (.growth, let base?): [.growth(cell, over: base.revised, stated), .growth(cell, over: base, stated)]
        case (.multiple, let base?): [.multiple(cell, of: base.revised, stated), .multiple(cell, of: base, stated)]
        case (.difference, let base?):
            [.difference(cell, from: base.revised, stated), .difference(cell, from: base, stated)]
        case (.share, let whole?): [.share(cell, of: whole, stated)]
        case (.average, _), (.balance, _): [.linear(window, stated)]
        default: [.level(cell, stated)]
        }
    }

    /// What a print of it states; of a balance what is sold is printed.
    var printedForm: ConstraintForm { sort == .balance ? .level(cells[0], .everything) : forms[0] }

    /// Whether it compares with the year before.
    var isYearly: Bool { base?.period == cell.period?.shifted(years: -1) }

    /// Every cell that it speaks of.
    var cells: [Cell] {
        switch sort {
        case .share: [cell] + (base.map { [$0] } ?? [])
        case .average, .balance: window.map(\.cell)
        default: [cell] + (base.map { [$0, $0.revised] } ?? [])
        }
    }

    /// The same for another time, the base moving along.
    func moved(to period: Period) -> Statement? {
        guard sort != .average else { return nil }
        var moved = self
        moved.cell = cell.at(period)
        moved.window = window.map { Term($0.cell.at(period), $0.coefficient) }
        guard let base, let own = cell.period, let basePeriod = base.period else { return moved }
        if basePeriod == own {
            moved.base = base.at(period)
        } else if basePeriod == own.shifted(years: -1), let shifted = period.shifted(years: -1) {
            moved.base = base.at(shifted)
        } else if basePeriod == own.stretchBefore, let before = period.stretchBefore {
            moved.base = base.at(before)
        } else {
            return nil
        }
        return moved
    }

    /// The same about other cells of the same times.
    func moved(_ other: (Cell) -> Cell?) -> Statement? {
        guard let cell = other(cell) else { return nil }
        var moved = self
        moved.cell = cell
        if let base {
            guard let base = sort == .share ? base : other(base) else { return nil }
            moved.base = base
        }
        if !window.isEmpty {
            moved.window = window.compactMap { term in other(term.cell).map { Term($0, term.coefficient) } }
            guard moved.window.count == window.count else { return nil }
        }
        return moved
    }

    /// The same counted in another currency.
    func counted(in unit: Unit) -> Statement? {
        var moved = moved { $0.counted(in: unit) }
        if sort == .share { moved?.base = base?.counted(in: unit) }
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
    /// - Parameters:
    ///   - inexactness: what a figure worked out of several others may be beside the truth, as a part of it. So far off
    ///     nothing is ruled out, and bounds as narrow as that support what they meet.
    ///   - size: the largest of those others, if it isn't the figure itself.
    func fit(_ bounds: Interval, inexactness: Double, of size: Double? = nil) -> Fit {
        let percents = sort == .growth || sort == .share
        let own = bounds.isBounded ? max(abs(bounds.low), abs(bounds.high)) : 0
        let blur = inexactness * (percents ? 100 : size ?? own)
        guard let shared = stated.intersection(bounds) else {
            return distance(to: bounds) <= blur || isCut(bounds) ? .open : .apart
        }
        if shared == bounds { return .inside }
        // A balance of two rounded figures has twice their rounding.
        let roundings: Double = sort == .balance ? 2 : 1
        let room = roundings * (stated.isBounded ? stated.width : quantity?.step ?? 0)
        if bounds.width <= room * (1 + 1e-9) {
            return shared.width >= bounds.width / (2 * roundings) * (1 - 1e-9) ? .inside : .open
        }
        let isAround = stated.isBounded && shared.width >= stated.width / 2
        return isAround && bounds.width <= 2 * blur ? .inside : .open
    }

    /// Whether the digits may have been cut off and not rounded, as is usual only of many.
    ///
    /// "146.88" is said of 146.887.
    func isCut(_ bounds: Interval) -> Bool {
        guard let quantity, quantity.hedge == nil, quantity.range == nil, quantity.step > 0,
            quantity.value >= 100 * quantity.step
        else { return false }
        let above = Interval(quantity.value, quantity.value + quantity.step, highOpen: true)
        return (falls ? -1 * above : above).intersection(bounds) != nil && stated.intersection(bounds) == nil
    }

    /// How bounds of a figure that is printed itself compare with what is stated.
    func fit(_ bounds: Interval) -> Fit { fit(bounds, inexactness: 0) }

    /// By how much bounds lie beside what is stated; 0 where they meet.
    func distance(to bounds: Interval) -> Double {
        max(0, bounds.low - stated.high, stated.low - bounds.high)
    }

    /// Whether bounds that do not decide come near enough to be told: within a sixth of an amount, or five points of a
    /// percentage.
    func isNear(_ bounds: Interval) -> Bool {
        guard bounds.isBounded, stated.intersection(bounds) != nil else { return false }
        return sort == .growth || sort == .share
            ? bounds.width <= 5 : bounds.width <= max(abs(bounds.low), abs(bounds.high)) / 6
    }

    /// An interval of growth on the claim's own scale, on which a fall counts as positive.
    func onOwnScale(_ interval: Interval) -> Interval { falls && sort != .record ? -1 * interval : interval }
}
