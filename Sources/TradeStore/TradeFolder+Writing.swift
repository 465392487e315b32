public import Domain

extension TradeFolder {
    /// Loads tables in the form of BACI as one file; gives its name, or nothing if there are no rows.
    ///
    /// The same rows in any order give the same file. `countries` says what the numeric codes stand for; a code that it
    /// lacks is kept as three digits. `edition` is that of the Harmonized System. Memory doesn't grow with the tables.
    @discardableResult
    public func load(
        _ tables: [BACIFile], to release: Release, countries: [Int: Country] = [:], edition: String = ""
    ) throws(TradeStoreError) -> String? {
        let lock = try FolderLock(path, waiting: true)
        defer { withExtendedLifetime(lock) {} }
        let (runs, codes, goods) = try BACILoader(countries: countries, edition: edition, folder: path)
            .runs(of: tables)
        guard !runs.isEmpty else { return nil }
        return try ColumnWriter(release: release, runs: runs, countries: codes, goods: goods, folder: path).write()
    }

    /// Appends rows as a new file; gives its name, or nothing if there are no rows.
    ///
    /// The same rows again change nothing.
    @discardableResult
    public func append(_ rows: [TradeRow], to release: Release) throws(TradeStoreError) -> String? {
        guard !rows.isEmpty else { return nil }
        let lock = try FolderLock(path, waiting: true)
        defer { withExtendedLifetime(lock) {} }
        let countries = Set(rows.flatMap { [$0.reporter.code, $0.partner.code] }).sorted()
        let goods = Set(rows.map(\.goodsName)).sorted()
        guard countries.count <= PackedKey.countryLimit, goods.count <= PackedKey.goodsLimit else {
            throw TradeStoreError(
                what: "\(countries.count) countries and \(goods.count) goods are more than a file can name",
                place: release.source, remedy: "Append the rows in parts.")
        }
        let countryPlaces = Dictionary(uniqueKeysWithValues: zip(countries, UInt64(0)...))
        let goodsPlaces = Dictionary(uniqueKeysWithValues: zip(goods, UInt64(0)...))
        var keys: [UInt64] = []
        for (index, row) in rows.enumerated() {
            guard let period = PackedKey.code(row.period), row.value.isFinite, !row.goods.contains(" "),
                (row.quantity ?? 0).isFinite, (row.weight ?? 0).isFinite
            else {
                throw TradeStoreError(
                    what: "the row isn't of a year or month, has a number that isn't finite, or goods with a space",
                    place: "\(release.source), row \(index)", remedy: "Mend or leave out the row; nothing was kept.")
            }
            keys.append(
                PackedKey.pack(
                    reporter: countryPlaces[row.reporter.code] ?? 0, partner: countryPlaces[row.partner.code] ?? 0,
                    goods: goodsPlaces[row.goodsName] ?? 0, period: UInt64(period), flow: PackedKey.code(row.flow),
                    basis: PackedKey.code(row.basis)))
        }
        var order: [UInt32] = []
        var sort = KeySort()
        sort.sort(&keys, &order)
        func bits(_ number: (TradeRow) -> Double?) -> [UInt64]? {
            let numbers = rows.map { number($0)?.bitPattern ?? ColumnFile.missing }
            return numbers.contains { $0 != ColumnFile.missing } ? numbers : nil
        }
        let statuses = rows.contains { $0.status != [] } ? rows.map(\.status.rawValue) : nil
        var run = try SortedRun(
            keys, order, numbers: [rows.map(\.value.bitPattern), bits(\.quantity), bits(\.weight)], statuses: statuses,
            in: path)
        run.countries = Array(0..<UInt32(countries.count))
        run.goods = Array(0..<UInt32(goods.count))
        return try ColumnWriter(release: release, runs: [run], countries: countries, goods: goods, folder: path).write()
    }

    /// Merges the files of each source, vintage and unit into one, keeping every row; gives the names of the merged files.
    ///
    /// Vintages stay apart, so that a table can still be asked for as of an earlier day. It may run beside readers, in a
    /// task of its own. A kill leaves either the old files or the merged one; what is left over is removed by the next open.
    @discardableResult
    public func merge() throws(TradeStoreError) -> [String] {
        let lock = try FolderLock(path, waiting: true)
        defer { withExtendedLifetime(lock) {} }
        var merged: [String] = []
        for (release, files) in Dictionary(grouping: try files(), by: \.release) where files.count > 1 {
            for file in files { try file.verify() }
            let countries = Set(files.flatMap(\.header.countries)).sorted()
            let goods = Set(files.flatMap(\.header.goods)).sorted()
            let countryPlaces = Dictionary(uniqueKeysWithValues: zip(countries, UInt32(0)...))
            let goodsPlaces = Dictionary(uniqueKeysWithValues: zip(goods, UInt32(0)...))
            let runs = files.filter { $0.rows > 0 }.map { file in
                SortedRun(
                    file, countries: file.header.countries.map { countryPlaces[$0] ?? 0 },
                    goods: file.header.goods.map { goodsPlaces[$0] ?? 0 })
            }
            let replaced = Set(files.flatMap { [$0.name] + $0.header.replaces }).sorted()
            merged.append(
                try ColumnWriter(
                    release: release, runs: runs, countries: countries, goods: goods, replaces: replaced, folder: path
                ).write())
            try PartFile.remove(files.map(\.path), in: path)
        }
        return merged.sorted()
    }
}
