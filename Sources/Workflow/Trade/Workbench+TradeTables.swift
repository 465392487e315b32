public import Domain
import Intake
import Rules
import TradeStore

extension Workbench {
    /// What was taken from a trade table.
    public struct TradeTaken: Sendable {
        /// The file.
        public var file: String
        /// The description that read it.
        public var table: String
        /// How many rows the file has.
        public var read = 0
        /// How many figures were kept.
        public var kept = 0
        /// How many were of a part of a year, which no series of years or months may hold.
        public var partYears = 0
        /// Whether the store held them already.
        public var known = false
        /// What was left out, by reason.
        public var refusals: [RowsRefused] = []
        /// What is to be known of what was kept, by kind.
        public var remarks: [RowsRefused] = []
    }

    /// Rows of a trade table that were left out for one reason, or kept with one remark.
    public struct RowsRefused: Sendable {
        /// Why.
        public var reason: String
        /// How many.
        public var count: Int
        /// The line of the first.
        public var line: Int
        /// The cell that it is for, of the first.
        public var cell: String
    }

    /// What a source counts of some goods; nothing if no rows of it were taken in.
    /// - Parameters:
    ///   - source: the name of a table, or a currency for all tables in it.
    ///   - goods: codes and names of baskets, or all that the source has.
    func flows(of source: String, goods: [String]) throws -> CountedFlows? {
        let tables = try tables(of: source)
        guard !tables.isEmpty else { return nil }
        let reconciled = tables.map(\.source).filter { rulebook.tradeTable(of: $0)?.isReconciled ?? false }
        let flows = CountedFlows(tables, goods: nil, reconciled: Set(reconciled))
        return goods.isEmpty ? flows : flows.of(codes(of: goods, in: flows))
    }

    /// The codes that some flows are counted in, of goods and of baskets.
    private func codes(of goods: [String], in flows: CountedFlows) -> Set<String> {
        let present = flows.goodsCodes
        return goods.reduce(into: []) { codes, name in
            if let basket = rulebook.baskets.first(where: { $0.name == name }) {
                codes.formUnion(self.codes(of: basket, part: nil, in: flows).codes)
            } else {
                codes.formUnion(present.filter { $0.hasPrefix(name) })
            }
        }
    }

    /// The codes of a basket, or of a part of it, in the editions that some flows are counted in; of those that held other
    /// goods, too, only the ones that the basket itself names.
    func codes(
        of basket: Basket, part: String?, in flows: CountedFlows
    ) -> (codes: Set<String>, wider: Set<String>) {
        let present = flows.goodsCodes
        let latest = rulebook.editions.names.last ?? ""
        let all = Set(part.map { basket.parts[$0] ?? [] } ?? Array(basket.parts.values.joined()))
        var found = part.map { basket.codes(of: $0, among: present) } ?? basket.codes(among: present)
        for edition in flows.editions {
            guard let carried = rulebook.editions.carried(all, from: latest, to: edition) else { continue }
            found.codes.formUnion(carried.codes.subtracting(carried.wider).intersection(present))
        }
        return found
    }

    private func tables(of source: String) throws -> [TradeTable] {
        guard let tradeFolder else { return [] }
        let folder = try TradeFolder(tradeFolder)
        let releases = Set(try folder.files().map { [$0.release.source, $0.release.unit] })
        // What is made of several offices' counts doesn't stand beside those.
        let names = releases.filter { release in
            release[0] == source
                || (release[1] == source && !(rulebook.tradeTable(of: release[0])?.isReconciled ?? false))
        }.map { $0[0] }
        return try (names.contains(source) ? [source] : names.sorted()).map { try folder.table($0) }
    }

    /// The area that a name or code means, as trade tables write it.
    public func area(_ name: String) -> Country? { rulebook.areas.area(name) }

    /// The names of the sources that trade rows were taken from.
    public func tradeSources() throws -> [String] {
        guard let tradeFolder else { return [] }
        return Set(try TradeFolder(tradeFolder).files().map(\.release.source)).sorted()
    }

    /// Takes a trade table into the store; nothing if no description reads it.
    ///
    /// A table's vintage is the day behind its last period, the first on which it can have been published, so that the same
    /// table is the same release whenever it is taken in.
    func takeInTrade(_ capture: Capture, again: Bool) throws -> TradeTaken? {
        let file = try TableFile(capture)
        guard let tradeFolder, let table = file.description(in: rulebook) else { return nil }
        let folder = try TradeFolder(tradeFolder)
        let origin = try TradeFolder.checksum(of: capture.source)
        var taken = TradeTaken(file: capture.name, table: table.name)
        taken.known = try isHeld(origin, in: folder, again: again)
        if taken.known { return taken }
        let corrections = rulebook.corrections.flatMap(\.corrections)
        let found = try TradeReading(table, areas: rulebook.areas, corrections: corrections).found(in: file)
        let whole = found.figures.lazy.filter { figure in
            figure.row.period.months.map { [1, 12].contains($0.months.count) } ?? false
        }
        let kept = whole.reduce(into: [:]) { $0[$1.unit, default: 0] += 1 }
        let units = kept.keys.sorted { $0.code < $1.code }
        for unit in units {
            let rows = whole.filter { $0.unit == unit }.map(\.row) as [TradeRow]
            guard let last = rows.lazy.compactMap(\.period.end).max() else { continue }
            try folder.append(
                rows,
                to: Release(
                    source: units.count == 1 ? table.name : "\(table.name)-\(unit)", vintage: last.adding(days: 1),
                    unit: unit.code),
                // With the last the table is whole.
                origin: unit == units.last ? origin : "\(origin)…")
        }
        let all = kept.values.reduce(0, +)
        (taken.read, taken.kept, taken.partYears) = (
            found.read, all, found.figures.count - all
        )
        taken.refusals = found.refusals.map {
            RowsRefused(reason: $0.reason.rawValue, count: $0.count, line: $0.line, cell: $0.cell)
        }
        taken.remarks = found.remarks.map {
            RowsRefused(reason: $0.kind.rawValue, count: $0.count, line: $0.line, cell: $0.cell)
        }
        return taken
    }

    /// Whether a table with a checksum is in the store; one that is to be read again is removed instead.
    func isHeld(_ origin: String, in folder: TradeFolder, again: Bool) throws -> Bool {
        guard try folder.holds(origin) else { return false }
        if again { for origin in [origin, "\(origin)…"] { try folder.forget(origin) } }
        return !again
    }

    /// Brings the files of each release into one where there are many, beside whoever reads them.
    func mergeTrade() throws {
        if let tradeFolder { try TradeFolder(tradeFolder).merge(moreThan: 8) }
    }
}
