public import Domain

/// All rows of one source, open for questions; of several vintages the latest that has a row stands for it.
///
/// Values are in `unit`. Where a reporter gives the same flow by several bases, the first of `PartnerBasis` counts, so
/// that nothing is counted twice. Rows whose value isn't finite, which only a damaged file has, are passed over.
public struct TradeTable: Sendable {
    /// The source.
    public let source: String
    /// The unit of all values.
    public let unit: String
    /// Every country that reports or is a partner, in ascending order.
    public let countries: [Country]
    /// The code and the edition of the goods with each number.
    let goods: [(code: String, edition: String)]
    /// The codes of all goods that rows are of.
    public var goodsCodes: Set<String> { Set(goods.map(\.code)) }
    /// The editions that rows name.
    public var editions: Set<String> { Set(goods.map(\.edition)) }
    /// Whether no goods are inside others.
    let isFlat: Bool
    let segments: [Segment]
    private let countryPlaces: [Country: Int]
    /// Every pair of reporter and partner, in ascending order.
    let pairs: [UInt64]

    /// A file, and how its numbers translate.
    struct Segment: Sendable {
        let file: ColumnFile
        let countries: [UInt32]
        let goods: [UInt32]
        /// The file's number of each country of the table.
        let own: [Int?]
    }

    /// Puts files of one source together; ordered by vintage, at least one.
    init(_ files: [ColumnFile]) throws(TradeStoreError) {
        source = files[0].release.source
        unit = files[0].release.unit
        let codes = Set(files.flatMap(\.header.countries)).sorted()
        let names = files.count == 1 ? files[0].header.goods : Set(files.flatMap(\.header.goods)).sorted()
        goods = names.map(TradeTable.split)
        isFlat = WidestGoods.isFlat(goods)
        guard codes.count <= PackedKey.countryLimit, names.count <= PackedKey.goodsLimit else {
            throw TradeStoreError(
                what: "has more countries or goods than a table can number", place: source,
                remedy: "Ask as of an earlier day, or keep the source's vintages in stores of their own.")
        }
        countries = codes.map { Country($0) }
        let places = Dictionary(uniqueKeysWithValues: zip(codes, 0...))
        countryPlaces = Dictionary(uniqueKeysWithValues: zip(countries, 0...))
        let goodsPlaces = Dictionary(uniqueKeysWithValues: zip(names, UInt32(0)...))
        segments = files.map { file in
            var own = [Int?](repeating: nil, count: codes.count)
            for (number, code) in file.header.countries.enumerated() { own[places[code] ?? 0] = number }
            return Segment(
                file: file, countries: file.header.countries.map { UInt32(places[$0] ?? 0) },
                goods: file.header.goods.map { goodsPlaces[$0] ?? 0 }, own: own)
        }
        let all = segments.map { segment in
            segment.file.dyads.map { entry in
                let pair = Int(entry >> ColumnFile.rowBits)
                return PackedKey.pair(Int(segment.countries[pair >> 11]), Int(segment.countries[pair & 0x7FF]))
            }
        }
        pairs = all.count == 1 ? all[0] : Set(all.joined()).sorted()
    }

    /// The table's number of a country; nothing if it has no rows.
    func place(_ country: Country) -> Int? { countryPlaces[country] }

    /// Which goods are asked for; nothing for all.
    func chosen(_ codes: Set<String>?) -> [Bool]? {
        codes.map { codes in goods.map { codes.contains($0.code) } }
    }

    /// Lends the rows of a reporter with a partner, in order.
    func withRows<Result>(_ reporter: Int, _ partner: Int, _ body: (DyadRows) -> Result) -> Result {
        let ranges = segments.map { segment -> Range<Int> in
            guard let a = segment.own[reporter], let b = segment.own[partner] else { return 0..<0 }
            return segment.file.range(of: PackedKey.pair(a, b))
        }
        if segments.count == 1 {
            let file = segments[0].file
            return body(
                DyadRows(
                    keys: UnsafeBufferPointer(rebasing: file.keys[ranges[0]]),
                    values: UnsafeBufferPointer(rebasing: file.values[ranges[0]]), first: ranges[0].lowerBound))
        }
        var found: [MergedRow] = []
        for (number, (segment, range)) in zip(segments, ranges).enumerated() {
            for row in range {
                let key = segment.file.keys[row]
                guard PackedKey.goods(key) < segment.goods.count else { continue }
                let mapped =
                    PackedKey.pair(reporter, partner) << PackedKey.pairShift
                    | UInt64(segment.goods[PackedKey.goods(key)]) << 21 | key & 0x1F_FFFF
                found.append(
                    MergedRow(
                        key: mapped, value: segment.file.values[row], vintage: segment.file.release.vintage,
                        segment: number, row: row))
            }
        }
        found.sort {
            ($0.key, $1.vintage, $0.value, $0.segment, $0.row) < ($1.key, $0.vintage, $1.value, $1.segment, $1.row)
        }
        var standing: [MergedRow] = []
        for row in found {
            if let last = standing.last, last.key == row.key, last.vintage != row.vintage { continue }
            standing.append(row)
        }
        return standing.map(\.key).withUnsafeBufferPointer { keys in
            standing.map(\.value).withUnsafeBufferPointer { values in
                body(DyadRows(keys: keys, values: values, places: standing.map { ($0.segment, $0.row) }))
            }
        }
    }

    /// The code and the edition of goods in a dictionary.
    private static func split(_ name: String) -> (code: String, edition: String) {
        let parts = name.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "")
    }
}

private struct MergedRow {
    let key: UInt64
    let value: UInt64
    let vintage: Day
    let segment: Int
    let row: Int
}
