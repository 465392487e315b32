import Domain
import Synchronization

/// Merges sorted runs into one file of the store, a stretch of keys at a time.
struct ColumnWriter {
    let release: Release
    let runs: [SortedRun]
    let countries: [String]
    let goods: [String]
    var replaces: [String] = []
    let folder: String

    /// About so many rows are sorted at once by each processor.
    private static let stretch = 1 << 15
    private static let step = 1 << 9
    private static let rest = 16

    private var rows: Int { runs.reduce(0) { $0 + $1.count } }

    private var names: [String] {
        let kept =
            [true, true] + [1, 2].map { number in runs.contains { $0.numbers[number] != nil } }
            + [runs.contains { $0.statuses != nil }, true]
        return zip(ColumnHeader.names, kept).filter(\.1).map(\.0)
    }

    /// Writes the file; gives its name, which follows from its content.
    func write() throws(TradeStoreError) -> String {
        guard countries.count <= PackedKey.countryLimit, goods.count <= PackedKey.goodsLimit else {
            throw TradeStoreError(
                what: "\(countries.count) countries and \(goods.count) goods are more than a file can name",
                place: release.source, remedy: "Load the source in parts, under other names.")
        }
        let part = try PartFile(in: folder)
        // Room for the longest header: checksums have a fixed length, and no number is longer than this one.
        var header = ColumnHeader(
            source: release.source, vintage: release.vintage, unit: release.unit, rows: rows, countries: countries,
            goods: goods,
            columns: names.map {
                .init(name: $0, bytes: ColumnHeader.bytes(of: $0, rows: rows) ?? .max, checksum: BlockChecksum.text(0))
            }, replaces: replaces)
        let length = try header.encoded().count
        var starts: [String: Int] = [:]
        var end = length
        for name in names {
            starts[name] = end
            end += ColumnHeader.bytes(of: name, rows: rows) ?? 0
        }
        // The padding behind the statuses.
        if let dyads = starts["dyads"], dyads >= 8 { try part.write([UInt64(0)], at: dyads - 8) }
        let dyads = try merge(into: part, starts)
        try part.write(dyads, at: end)
        header.columns[names.count - 1].bytes = dyads.count * 8

        let written = try part.mapped()
        for (index, column) in header.columns.enumerated() {
            let start = starts[column.name] ?? end
            header.columns[index].checksum = written.checksum(of: start..<start + column.bytes)
        }
        try part.write(try header.encoded(to: length), at: 0)
        let name = name(header)
        try part.keep(as: "\(folder)/\(name)")
        return name
    }

    private func name(_ header: ColumnHeader) -> String {
        let content = ([release.source, release.unit] + header.columns.map(\.checksum) + countries + goods)
        let sum = Array(content.joined(separator: "\n").utf8).withUnsafeBytes { BlockChecksum.of($0) }
        let plain = release.source.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(60)
        return "\(String(plain))-\(release.vintage)-\(BlockChecksum.text(sum))\(TradeFolder.ending)"
    }

    /// Writes the sorted columns; gives the index of dyads.
    private func merge(into part: PartFile, _ starts: [String: Int]) throws(TradeStoreError) -> [UInt64] {
        let cuts = self.cuts
        let found = Mutex<[(Int, [UInt64])]>([])
        let columns = [starts["values"], starts["quantities"], starts["weights"]]
        try Lanes.each(cuts.count - 1, own: { MergedStretch() }) { space, piece throws(TradeStoreError) in
            let first = cuts[piece].reduce(0, +)
            space.fill(runs, from: cuts[piece], to: cuts[piece + 1])
            try part.write(space.keys, at: (starts["keys"] ?? 0) + first * 8)
            for (number, start) in columns.enumerated() {
                if let start { try part.write(space.sorted(number), at: start + first * 8) }
            }
            if let start = starts["statuses"] { try part.write(space.sortedStatuses, at: start + first) }
            // Now and then the pages of the last stretches are given back.
            if piece % ColumnWriter.rest == ColumnWriter.rest - 1 {
                for (number, run) in runs.enumerated() {
                    run.forget(cuts[piece + 1 - ColumnWriter.rest][number]..<cuts[piece + 1][number])
                }
            }
            let dyads = space.dyads(from: first)
            found.withLock { $0.append((piece, dyads)) }
        }
        var dyads: [UInt64] = []
        for entry in found.withLock({ $0 }).sorted(by: { $0.0 < $1.0 }).flatMap(\.1)
        where dyads.last.map({ $0 >> ColumnFile.rowBits != entry >> ColumnFile.rowBits }) ?? true {
            dyads.append(entry)
        }
        return dyads
    }

    /// Rows of each run at which the keys are cut into stretches, the first and the last included.
    private var cuts: [[Int]] {
        var samples: [UInt64] = []
        for run in runs {
            for row in stride(from: 0, to: run.count, by: ColumnWriter.step) { samples.append(run.key(row)) }
            run.forget(0..<run.count)
        }
        samples.sort()
        let every = ColumnWriter.stretch / ColumnWriter.step
        let pivots = stride(from: every, to: samples.count, by: every).map { samples[$0] }
        return [runs.map { _ in 0 }] + pivots.map { key in runs.map { $0.row(notBelow: key) } } + [runs.map(\.count)]
    }
}
