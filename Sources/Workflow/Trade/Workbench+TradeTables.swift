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

    /// What a country counted of its trade with another, by year or month, as records; nothing if the source has no rows.
    /// - Parameters:
    ///   - source: the name of a file in `Rules/Sources/Trade`, with the currency behind it where it has several.
    ///   - goods: codes and names of baskets, or all that the source has.
    public func series(of source: String, reporter: Country, partner: Country, goods: [String]) throws -> [JSON]? {
        guard let flows = try flows(of: source, goods: goods) else { return nil }
        return flows.series(of: reporter, with: partner).map { point in
            .object([
                "type": "series", "source": .string(source), "reporter": .string(reporter.code),
                "partner": .string(partner.code), "period": .string(point.period.description),
                "exported": .finite(point.exported), "imported": .finite(point.imported),
                "unit": .string(flows.unit),
            ])
        }
    }

    /// What a source counts of some goods; nothing if no rows of it were taken in.
    /// - Parameter goods: codes and names of baskets, or all that the source has.
    func flows(of source: String, goods: [String]) throws -> CountedFlows? {
        guard let tradeFolder, try tradeSources().contains(source) else { return nil }
        let table = try TradeFolder(tradeFolder).table(source)
        guard !goods.isEmpty else { return CountedFlows(table, goods: nil) }
        let present = table.goodsCodes
        let codes = goods.flatMap { name in
            guard let basket = rulebook.baskets.first(where: { $0.name == name }) else {
                return present.filter { $0.hasPrefix(name) }
            }
            return basket.codes(among: present).codes.union(renumbered(basket, in: table))
        }
        return CountedFlows(table, goods: Set(codes))
    }

    /// The codes that held a basket's goods, and no others, under another number in the editions that a table has.
    private func renumbered(_ basket: Basket, in table: TradeTable) -> Set<String> {
        let latest = rulebook.editions.names.last ?? ""
        let present = table.goodsCodes
        return table.editions.reduce(into: []) { codes, edition in
            let all = Set(basket.parts.values.joined())
            guard let carried = rulebook.editions.carried(all, from: latest, to: edition) else { return }
            codes.formUnion(carried.codes.subtracting(carried.wider).intersection(present))
        }
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
        let whole = found.figures.filter { figure in
            figure.row.period.months.map { [1, 12].contains($0.months.count) } ?? false
        }
        let units = Set(whole.map(\.unit)).sorted { $0.code < $1.code }
        for unit in units {
            let rows = whole.filter { $0.unit == unit }.map(\.row)
            guard let last = rows.compactMap(\.period.end).max() else { continue }
            try folder.append(
                rows,
                to: Release(
                    source: units.count == 1 ? table.name : "\(table.name)-\(unit)", vintage: last.adding(days: 1),
                    unit: unit.code),
                // With the last the table is whole.
                origin: unit == units.last ? origin : nil)
        }
        (taken.read, taken.kept, taken.partYears) = (found.read, whole.count, found.figures.count - whole.count)
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
        if again { try folder.forget(origin) }
        return !again
    }

    /// Brings the files of each release into one where there are many, beside whoever reads them.
    func mergeTrade() throws {
        if let tradeFolder { try TradeFolder(tradeFolder).merge(moreThan: 8) }
    }
}
