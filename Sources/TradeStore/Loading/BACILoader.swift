import Domain
import Glibc
import Synchronization

/// Turns tables in the form of BACI into sorted runs, a stretch of bytes at a time on each processor.
struct BACILoader {
    let countries: [Int: Country]
    let edition: String
    let folder: String

    private static let stretch = 12 << 20

    /// The names that the numeric codes get, sorted, and the place of each code among them.
    private var names: (sorted: [String], places: [UInt64]) {
        let all = (0..<1000).map { countries[$0]?.code ?? BACILoader.padded($0, 3) }
        let sorted = Set(all).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
        return (sorted, all.map { UInt64(places[$0] ?? 0) })
    }

    /// Reads tables; gives runs that share their numbering, and what it stands for.
    func runs(of files: [BACIFile]) throws(TradeStoreError) -> (runs: [SortedRun], countries: [String], goods: [String])
    {
        var stretches: [(file: MappedFile, flow: TradeFlow, range: Range<Int>)] = []
        for file in files {
            let mapped = try MappedFile(path: file.path)
            guard let body = BACIScanner.body(of: mapped.bytes) else {
                throw TradeStoreError(
                    what: "the first line isn't t,i,j,k,v,q", place: "\(file.path):1",
                    remedy: "Give a table in the form of BACI, with commas and without quotation marks.")
            }
            guard file.flow == .export || file.flow == .import else {
                throw TradeStoreError(
                    what: "rows can't be \(file.flow.rawValue)", place: file.path,
                    remedy: "Say whether the exporter or the importer reports.")
            }
            stretches += BACILoader.ranges(mapped.bytes, from: body).map { (mapped, file.flow, $0) }
        }
        let (names, places) = self.names
        let pieces = stretches
        let found = Mutex<[(Int, SortedRun)]>([])
        let used = Mutex(
            (countries: [Bool](repeating: false, count: 2048), goods: [Bool](repeating: false, count: 1_000_000)))
        try Lanes.each(pieces.count, own: { LoadedStretch() }) { space, piece throws(TradeStoreError) in
            let (file, flow, range) = pieces[piece]
            try read(file, flow, range, places, into: &space)
            file.forget(range)
            guard !space.keys.isEmpty else { return }
            used.withLock { used in
                for key in space.keys {
                    used.countries[PackedKey.reporter(key)] = true
                    used.countries[PackedKey.partner(key)] = true
                    used.goods[PackedKey.goods(key)] = true
                }
            }
            space.sort.sort(&space.keys, &space.order)
            let known = space.weights.contains { $0 != ColumnFile.missing }
            let run = try SortedRun(
                space.keys, space.order, numbers: [space.values, nil, known ? space.weights : nil], statuses: nil,
                in: folder)
            found.withLock { $0.append((piece, run)) }
        }
        let (seenCountries, seenGoods) = used.withLock { $0 }
        let (countryMap, countryPlaces) = BACILoader.numbering(seenCountries)
        let (goodsMap, goodsPlaces) = BACILoader.numbering(seenGoods)
        let runs = found.withLock { $0 }.map { _, run in
            var run = run
            (run.countries, run.goods) = (countryMap, goodsMap)
            return run
        }
        let suffix = edition.isEmpty ? "" : " \(edition)"
        return (runs, countryPlaces.map { names[$0] }, goodsPlaces.map { BACILoader.padded($0, 6) + suffix })
    }

    /// Reads the rows of a stretch of bytes.
    private func read(
        _ file: MappedFile, _ flow: TradeFlow, _ range: Range<Int>, _ places: [UInt64], into space: inout LoadedStretch
    ) throws(TradeStoreError) {
        space.keys.removeAll(keepingCapacity: true)
        space.values.removeAll(keepingCapacity: true)
        space.weights.removeAll(keepingCapacity: true)
        var scanner = BACIScanner(file.bytes, range)
        let exported = flow == .export
        let code = PackedKey.code(flow)
        // Rows go into the arrays by the block, since each growth of an array has its price.
        let block = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 3 * 1024)
        defer { block.deallocate() }
        var count = 0
        func take() {
            space.keys.append(contentsOf: block[..<count])
            space.values.append(contentsOf: block[1024..<1024 + count])
            space.weights.append(contentsOf: block[2048..<2048 + count])
            count = 0
        }
        do throws(BACIScanner.Fault) {
            while let row = try scanner.row() {
                let (from, to) = (places[Int(row.exporter)], places[Int(row.importer)])
                block[count] = PackedKey.pack(
                    reporter: exported ? from : to, partner: exported ? to : from, goods: row.goods,
                    period: row.period, flow: code, basis: 0)
                block[1024 + count] = row.value
                block[2048 + count] = row.weight
                count += 1
                if count == 1024 { take() }
            }
            take()
        } catch {
            let line = file.bytes[..<error.byte].reduce(1) { $1 == 10 ? $0 + 1 : $0 }
            throw TradeStoreError(
                what: error.what, place: "\(file.path):\(line), byte \(error.byte)",
                remedy: "Mend or remove the line; nothing of this load was kept.")
        }
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
        for (number, place) in places.enumerated() { map[place] = UInt32(number) }
        return (map, places)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// The rows of a stretch of bytes; kept from one to the next, so that their memory is asked for once.
private struct LoadedStretch {
    var keys: [UInt64] = []
    var values: [UInt64] = []
    var weights: [UInt64] = []
    var order: [UInt32] = []
    var sort = KeySort()
}
