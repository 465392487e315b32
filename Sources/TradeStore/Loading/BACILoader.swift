import Domain
import Synchronization

/// Turns tables in the form of BACI into sorted runs, a stretch of bytes at a time on each processor.
struct BACILoader {
    /// Runs that share their numbering, what it stands for, and what was found besides.
    struct Found {
        var runs: [Run] = []
        var countries: [String] = []
        var goods: [String] = []
        var last: Period?
        var read = 0
        var refused: [Loaded.Refused] = []
    }

    /// What one stretch of bytes held; for each reason of `Loaded.Reason` how many rows, and where the first begins.
    private struct Stretch: Sendable {
        var run: Run?
        var last: UInt16 = 0
        var refused = [(count: Int, byte: Int, code: Int)](repeating: (0, 0, 0), count: Loaded.Reason.allCases.count)

        mutating func refuse(_ reason: Loaded.Reason, at byte: Int, _ code: Int) {
            if refused[reason.rawValue].count == 0 { refused[reason.rawValue] = (0, byte, code) }
            refused[reason.rawValue].count += 1
        }
    }

    private static let stretch = 12 << 20
    private static let unknown = UInt64.max
    private let form: BACIForm
    private let folder: String
    /// The codes of all countries, sorted, and for each number the place of its code among them.
    private let names: [String]
    private let places: [UInt64]

    init(_ form: BACIForm, in folder: String) {
        (self.form, self.folder) = (form, folder)
        let codes = (0..<1000).map { number in
            form.areas.map { $0[number]?.code } ?? BACILoader.padded(number, 3)
        }
        names = Set(codes.compactMap(\.self)).sorted()
        let known = Dictionary(uniqueKeysWithValues: zip(names, UInt64(0)...))
        places = codes.map { $0.flatMap { known[$0] } ?? BACILoader.unknown }
    }

    /// Reads tables.
    func runs(of tables: [BACIFile], _ progress: @Sendable (Int, Int) -> Void) throws(TradeStoreError) -> Found {
        var pieces: [(table: BACIFile, range: Range<Int>)] = []
        for table in tables {
            guard let body = BACIScanner.body(of: table.file.bytes), table.flow == .export || table.flow == .import
            else {
                throw TradeStoreError(
                    what: "the first line isn't t,i,j,k,v,q, or the flow is \(table.flow.rawValue)",
                    place: "\(table.name):1",
                    remedy: "Give exports or imports in the form of BACI, with commas and without quotation marks.")
            }
            pieces += BACILoader.ranges(table.file.bytes, from: body).map { (table, $0) }
        }
        let total = pieces.reduce(0) { $0 + $1.range.count }
        let done = Mutex(0)
        let used = Mutex(
            (countries: [Bool](repeating: false, count: 1 << 11), goods: [Bool](repeating: false, count: 1 << 20)))
        let all = pieces
        let stretches = try Lanes.map(all.count, own: { Batch() }) { batch, piece throws(TradeStoreError) in
            let (table, range) = all[piece]
            var stretch = try read(table, range, into: &batch)
            table.file.forget(range)
            if !batch.rows.isEmpty {
                used.withLock { used in
                    for key in batch.rows.lazy.map(\.key) {
                        used.countries[PackedKey.reporter(key)] = true
                        used.countries[PackedKey.partner(key)] = true
                        used.goods[PackedKey.goods(key)] = true
                    }
                }
                stretch.run = try Run(&batch, in: folder)
            }
            done.withLock {
                $0 += range.count
                progress($0, total)
            }
            return stretch
        }
        let (countries, goods) = used.withLock { (BACILoader.numbering($0.countries), BACILoader.numbering($0.goods)) }
        var found = Found()
        found.runs = stretches.compactMap(\.run).map { run in
            var run = run
            (run.countries, run.goods) = (countries.map, goods.map)
            return run
        }
        found.countries = countries.places.map { names[$0] }
        let suffix = form.edition.isEmpty ? "" : " \(form.edition)"
        found.goods = goods.places.map { BACILoader.padded($0, 6) + suffix }
        found.last = stretches.filter { $0.run != nil }.map(\.last).max().flatMap(PackedKey.decoded)
        found.refused = Loaded.Reason.allCases.compactMap { reason in
            let places = zip(all, stretches).map { ($0, $1.refused[reason.rawValue]) }
            guard let (piece, first) = places.first(where: { $0.1.count > 0 }) else { return nil }
            return Loaded.Refused(
                reason: reason, count: places.reduce(0) { $0 + $1.1.count },
                line: BACILoader.line(of: first.byte, in: piece.table.file.bytes),
                cell: reason == .unknownArea ? "\(first.code)" : "")
        }
        found.read = found.runs.reduce(0) { $0 + $1.columns.keys.count } + found.refused.reduce(0) { $0 + $1.count }
        return found
    }

    /// Reads the rows of a stretch of bytes.
    private func read(
        _ table: BACIFile, _ range: Range<Int>, into batch: inout Batch
    ) throws(TradeStoreError) -> Stretch {
        batch.clear()
        var scanner = BACIScanner(table.file.bytes, range, power: form.power)
        var stretch = Stretch()
        let (code, basis) = (PackedKey.code(table.flow), PackedKey.code(form.basis))
        let missing = Columns.missing[0].word
        // Rows go into the arrays by the block, since each growth of an array has its price.
        let size = 1024
        let rows = UnsafeMutableBufferPointer<KeyedRow>.allocate(capacity: size)
        let numbers = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 2 * size)
        defer {
            rows.deallocate()
            numbers.deallocate()
        }
        var count = 0
        var hasWeights = false
        func take() {
            batch.rows.append(contentsOf: rows[..<count])
            batch.numbers[0].append(contentsOf: numbers[..<count])
            batch.numbers[2].append(contentsOf: numbers[size..<size + count])
            count = 0
        }
        do throws(BACIScanner.Fault) {
            while let row = try scanner.row() {
                let from = row.exporter < 1000 ? places[row.exporter] : BACILoader.unknown
                let to = row.importer < 1000 ? places[row.importer] : BACILoader.unknown
                guard from != BACILoader.unknown, to != BACILoader.unknown else {
                    let code = from == BACILoader.unknown ? row.exporter : row.importer
                    stretch.refuse(.unknownArea, at: scanner.start, code)
                    continue
                }
                guard row.value != missing else {
                    stretch.refuse(.noFigure, at: scanner.start, 0)
                    continue
                }
                let (reporter, partner) = table.flow == .export ? (from, to) : (to, from)
                let key = PackedKey.pack(
                    reporter: reporter, partner: partner, goods: row.goods, period: row.period, flow: code, basis: basis
                )
                rows[count] = KeyedRow(key: key, row: UInt32(truncatingIfNeeded: batch.rows.count + count))
                (numbers[count], numbers[size + count]) = (row.value, row.weight)
                hasWeights = hasWeights || row.weight != missing
                stretch.last = max(stretch.last, UInt16(truncatingIfNeeded: row.period))
                count += 1
                if count == size { take() }
            }
            take()
        } catch {
            throw TradeStoreError(
                what: error.what,
                place:
                    "\(table.name):\(BACILoader.line(of: scanner.start, in: table.file.bytes)), byte \(scanner.start)",
                remedy: "Mend or remove the line; nothing of this load was kept.")
        }
        if !hasWeights { batch.numbers[2] = [] }
        return stretch
    }

    private static func line(of byte: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        bytes[..<byte].reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    }

    /// Stretches of whole lines.
    private static func ranges(_ bytes: UnsafeRawBufferPointer, from start: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var next = start
        while next < bytes.count {
            var end = min(next + stretch, bytes.count)
            while end < bytes.count, bytes[end - 1] != 10 { end += 1 }
            ranges.append(next..<end)
            next = end
        }
        return ranges
    }

    /// New numbers for those that are used, in the same order.
    private static func numbering(_ used: [Bool]) -> (map: [UInt32], places: [Int]) {
        let places = used.indices.filter { used[$0] }
        var map = [UInt32](repeating: 0, count: used.count)
        for (number, place) in zip(UInt32(0)..., places) { map[place] = number }
        return (map, places)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
