public import Domain

extension TradeFolder {
    /// Loads tables in the form of BACI as one file, of which there is none if no row is kept.
    ///
    /// The same rows in any order give the same file. Memory doesn't grow with the tables.
    /// - Parameters:
    ///   - form: what the tables' codes and numbers stand for.
    ///   - origin: the checksum of the tables, by which `holds` knows them again.
    ///   - progress: is told of the bytes read so far and of all bytes, by one thread at a time.
    ///   - release: gives the release, from the last day that rows are of.
    @discardableResult
    public func load(
        _ tables: [BACIFile], as form: BACIForm = BACIForm(), origin: String? = nil,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }, to release: (Day) -> Release
    ) throws(TradeStoreError) -> Loaded {
        let loaded = try locked { () throws(TradeStoreError) in
            let found = try BACILoader(form, in: path).runs(of: tables, progress)
            var loaded = Loaded(file: nil, read: found.read, kept: 0, refused: found.refused)
            guard let last = found.last?.end else { return loaded }
            var header = ColumnHeader(release(last), countries: found.countries, goods: found.goods)
            header.origins = [origin].compactMap(\.self)
            loaded.file = try write(found.runs, header, distinct: true)
            loaded.kept = found.runs.reduce(0) { $0 + $1.columns.keys.count }
            return loaded
        }
        return loaded ?? Loaded(file: nil, read: 0, kept: 0, refused: [])
    }

    /// Whether tables with this checksum were loaded already.
    public func holds(_ origin: String) throws(TradeStoreError) -> Bool {
        try files().contains { $0.header.origins.contains(origin) }
    }

    /// Removes the rows that come from tables with this checksum, so that they can be read anew; throws where they were
    /// merged with others.
    public func forget(_ origin: String) throws(TradeStoreError) {
        _ = try locked { () throws(TradeStoreError) in
            let files = try files().filter { $0.header.origins.contains(origin) }
            if let file = files.first(where: { $0.header.origins.count > 1 }) {
                throw TradeStoreError(
                    what: "the table's rows were merged with those of others", place: file.path,
                    remedy: "Delete the file, and take all its tables in again.")
            }
            try PartFile.remove(files.map(\.path), in: path)
        }
    }

    /// The checksum of a file, by which `holds` knows it.
    public static func checksum(of path: String) throws(TradeStoreError) -> String {
        let file = try MappedFile(path: path)
        return "\(file.bytes.count)-\(file.checksum(of: 0..<file.bytes.count))"
    }

    /// Appends rows as a new file; gives its name, or nothing if there are no rows.
    ///
    /// The same rows again change nothing.
    /// - Parameter origin: the checksum of the table that they come from, by which `holds` knows it again.
    @discardableResult
    public func append(
        _ rows: [TradeRow], to release: Release, origin: String? = nil
    ) throws(TradeStoreError) -> String? {
        let countries = TradeFolder.numbered(rows.flatMap { [$0.reporter.code, $0.partner.code] })
        let goods = TradeFolder.numbered(rows.map(\.goodsName))
        var batch = Batch()
        for (index, row) in rows.enumerated() {
            guard let period = PackedKey.code(row.period), row.value.isFinite, !row.goods.contains(" "),
                (row.quantity ?? 0).isFinite, (row.weight ?? 0).isFinite
            else {
                throw TradeStoreError(
                    what: "the row isn't of a year or month, has a number that isn't finite, or goods with a space",
                    place: "\(release.source), row \(index)", remedy: "Mend or leave out the row; nothing was kept.")
            }
            let key = PackedKey.pack(
                reporter: UInt64(countries[row.reporter.code] ?? 0), partner: UInt64(countries[row.partner.code] ?? 0),
                goods: UInt64(goods[row.goodsName] ?? 0), period: UInt64(period), flow: PackedKey.code(row.flow),
                basis: PackedKey.code(row.basis))
            batch.rows.append(KeyedRow(key: key, row: UInt32(truncatingIfNeeded: index)))
        }
        func words(_ column: Int, _ word: (TradeRow) -> UInt64?) -> [UInt64] {
            let words = rows.map { word($0) ?? Columns.missing[column].word }
            return words.contains { $0 != Columns.missing[column].word } ? words : []
        }
        batch.numbers = [
            rows.map(\.value.bitPattern), words(1, \.quantity?.bitPattern), words(2, \.weight?.bitPattern),
            words(3) { UInt64($0.status.rawValue) },
        ]
        guard !rows.isEmpty else { return nil }
        return try locked { () throws(TradeStoreError) in
            var run = try Run(&batch, in: path)
            run.countries = Array(0..<UInt32(countries.count))
            run.goods = Array(0..<UInt32(goods.count))
            var header = ColumnHeader(release, countries: countries.keys.sorted(), goods: goods.keys.sorted())
            header.origins = [origin].compactMap(\.self)
            return try write([run], header)
        }
    }

    /// Merges the files of each source, vintage and unit into one where there are more than some, keeping every row; gives
    /// the names of the merged files.
    ///
    /// Vintages stay apart, so that a table can still be asked for as of an earlier day. It may run beside readers, in a
    /// task of its own. A kill leaves either the old files or the merged one; what is left over is removed by the next open.
    @discardableResult
    public func merge(moreThan limit: Int = 1) throws(TradeStoreError) -> [String] {
        let merged = try locked { () throws(TradeStoreError) in
            var merged: [String] = []
            for (release, files) in Dictionary(grouping: try files(), by: \.release) where files.count > limit {
                for file in files { try file.verify() }
                let countries = TradeFolder.numbered(files.flatMap(\.header.countries))
                let goods = TradeFolder.numbered(files.flatMap(\.header.goods))
                var header = ColumnHeader(release, countries: countries.keys.sorted(), goods: goods.keys.sorted())
                header.replaces = Set(files.flatMap { [$0.name] + $0.header.replaces }).sorted()
                header.origins = Set(files.flatMap(\.header.origins)).sorted()
                merged.append(try write(files.map { Run($0, countries: countries, goods: goods) }, header))
                try PartFile.remove(files.map(\.path), in: path)
            }
            return merged.sorted()
        }
        return merged ?? []
    }

    private static func numbered(_ codes: [String]) -> [String: UInt32] {
        Dictionary(uniqueKeysWithValues: zip(Set(codes).sorted(), UInt32(0)...))
    }

    /// Merges sorted rows into one file, a stretch of keys at a time; gives its name, which follows from its content.
    /// - Parameter distinct: whether no two rows may have the same key.
    private func write(_ runs: [Run], _ header: ColumnHeader, distinct: Bool = false) throws(TradeStoreError) -> String
    {
        var header = header
        guard header.countries.count <= PackedKey.countryLimit, header.goods.count <= PackedKey.goodsLimit else {
            throw TradeStoreError(
                what:
                    "\(header.countries.count) countries and \(header.goods.count) goods are more than a file can name",
                place: header.source, remedy: "Load the source in parts.")
        }
        let part = try PartFile(in: path, named: true)
        let rows = runs.reduce(0) { $0 + $1.columns.keys.count }
        // About so many rows are sorted at once by each processor.
        let cuts = Run.cuts(runs, stretch: 1 << 15)
        let names = header
        let rest = max(16, runs.count / 2)
        let sums = try Lanes.map(cuts.count - 1, own: { Batch() }) { batch, piece throws(TradeStoreError) in
            batch.fill(runs, zip(cuts[piece], cuts[piece + 1]).map { $0..<$1 })
            if let key = batch.sort(), distinct { throw .twice(names, key) }
            let sums = try batch.write(to: part, from: cuts[piece].reduce(0, +), of: rows, summing: true)
            // Now and then the pages of the last stretches are given back, with those that others may have read since.
            if piece % rest == rest - 1 {
                for (number, run) in runs.enumerated() {
                    run.columns.forget(cuts[max(0, piece + 1 - 2 * rest)][number]..<cuts[piece + 1][number])
                }
            }
            return sums
        }
        header.checksums = (0...Columns.missing.count).map { column in
            let isThere = column == 0 || runs.contains { $0.columns.numbers[column - 1] != nil }
            return isThere ? sums.reduce(0) { $0 &+ $1[column] } : nil
        }
        header.rows = rows
        try part.write(try header.encoded(), at: header.checksums.count { $0 != nil } * rows * 8)
        let content =
            [header.source, header.unit] + header.checksums.map { "\($0 ?? 0)" } + header.countries + header.goods
        let sum = Array(content.joined(separator: "\n").utf8).withUnsafeBytes { MappedFile.sum($0) }
        let plain = header.source.prefix(60).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let name = "\(String(plain))-\(header.vintage)-\(String(sum, radix: 16))\(TradeFolder.ending)"
        try part.keep(as: "\(path)/\(name)")
        return name
    }
}

extension TradeRow {
    /// Code and edition, as dictionaries hold them.
    fileprivate var goodsName: String { edition.isEmpty ? goods : "\(goods) \(edition)" }
}
