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
    /// The editions that rows name.
    public var editions: Set<String> { Set(goods.map(\.edition)) }
    /// Whether no goods are inside others.
    let isFlat: Bool
    private let segments: [Segment]
    private let places: [Country: Int]

    /// A file, what its numbers become, and its own number of each country of the table.
    private struct Segment: Sendable {
        let file: ColumnFile
        let countries: [UInt32]
        let goods: [UInt32]
        let own: [Int?]
    }

    /// A row in one of several files.
    private struct Place {
        let key: UInt64
        let value: UInt64
        let segment: Int
        let row: Int
    }

    /// Puts files of one source together; ordered by vintage, at least one.
    init(_ files: [ColumnFile]) throws(TradeStoreError) {
        (source, unit) = (files[0].release.source, files[0].release.unit)
        let codes = Set(files.flatMap(\.header.countries)).sorted()
        let names = files.count == 1 ? files[0].header.goods : Set(files.flatMap(\.header.goods)).sorted()
        guard codes.count <= PackedKey.countryLimit, names.count <= PackedKey.goodsLimit else {
            throw TradeStoreError(
                what: "has more countries or goods than a table can number", place: source,
                remedy: "Ask as of an earlier day, or keep the source's vintages in stores of their own.")
        }
        goods = names.map { name in
            let parts = name.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
        isFlat = WidestGoods.isFlat(goods)
        countries = codes.map { Country($0) }
        places = Dictionary(uniqueKeysWithValues: zip(countries, 0...))
        let countryPlaces = Dictionary(uniqueKeysWithValues: zip(codes, UInt32(0)...))
        let goodsPlaces = Dictionary(uniqueKeysWithValues: zip(names, UInt32(0)...))
        segments = files.map { file in
            let countries = file.header.countries.map { countryPlaces[$0] ?? 0 }
            var own = [Int?](repeating: nil, count: codes.count)
            for (number, place) in countries.enumerated() { own[Int(place)] = number }
            return Segment(
                file: file, countries: countries, goods: file.header.goods.map { goodsPlaces[$0] ?? 0 }, own: own)
        }
    }

    /// The codes of all goods that rows are of.
    public var goodsCodes: Set<String> { Set(goods.map(\.code)) }

    /// The table's number of a country; nothing if it has no rows.
    func place(_ country: Country) -> Int? { places[country] }

    /// Every pair of reporter and partner that has rows, in ascending order.
    var pairs: [UInt64] {
        Set(
            segments.flatMap { segment in
                segment.file.pairs.compactMap { pair in
                    let (reporter, partner) = (Int(pair >> 11), Int(pair & 0x7FF))
                    guard reporter < segment.countries.count, partner < segment.countries.count else { return nil }
                    return PackedKey.pair(Int(segment.countries[reporter]), Int(segment.countries[partner]))
                }
            }
        ).sorted()
    }

    /// Gives the rows of a reporter with a partner that stand, in order: the key in the table's numbers, and the place.
    func eachRow(_ reporter: Int, _ partner: Int, _ body: (UInt64, ColumnFile, Int) -> Void) {
        let ranges = segments.map { segment -> Range<Int> in
            guard let a = segment.own[reporter], let b = segment.own[partner] else { return 0..<0 }
            return segment.file.range(of: PackedKey.pair(a, b))
        }
        // The numbers of a file that is alone are the table's.
        if segments.count == 1 {
            let file = segments[0].file
            for row in ranges[0]
            where row == ranges[0].lowerBound || file.columns.keys[row] != file.columns.keys[row - 1] {
                body(file.columns.keys[row], file, row)
            }
            return
        }
        var found: [Place] = []
        for (number, (segment, range)) in zip(segments, ranges).enumerated() {
            for row in range {
                let key = segment.file.columns.keys[row]
                guard PackedKey.goods(key) < segment.goods.count else { continue }
                let pair = PackedKey.pair(reporter, partner) << PackedKey.pairShift
                let goods = UInt64(segment.goods[PackedKey.goods(key)]) << 21
                let value = segment.file.columns.numbers[0]?[row] ?? 0
                found.append(Place(key: pair | goods | key & 0x1F_FFFF, value: value, segment: number, row: row))
            }
        }
        let vintages = segments.map(\.file.release.vintage)
        found.sort { a, b in
            (a.key, vintages[b.segment], a.value, a.segment, a.row)
                < (b.key, vintages[a.segment], b.value, b.segment, b.row)
        }
        // Two downloads may overlap: what both say is one row.
        var last: Place?
        for place in found where last?.key != place.key {
            last = place
            body(place.key, segments[place.segment].file, place.row)
        }
    }

    /// Gives every row that stands, ordered by reporter, partner, goods, period, flow and basis.
    public func eachRow(_ body: (TradeRow) throws -> Void) rethrows {
        for pair in pairs {
            let (reporter, partner) = (Int(pair >> 11), Int(pair & 0x7FF))
            var rows: [TradeRow] = []
            eachRow(reporter, partner) { key, file, row in
                let numbers = file.columns.numbers.map { $0?[row] }
                func number(_ column: Int) -> Double? {
                    numbers[column].map { Double(bitPattern: $0) }.flatMap { $0.isFinite ? $0 : nil }
                }
                let flow = Int(PackedKey.flow(key))
                guard let (code, edition) = goods(of: PackedKey.place(key)), flow < PackedKey.flows.count,
                    let period = PackedKey.decoded(PackedKey.period(key)), let value = number(0)
                else { return }
                rows.append(
                    TradeRow(
                        reporter: countries[reporter], partner: countries[partner],
                        basis: PackedKey.bases[Int(PackedKey.basis(key))], flow: PackedKey.flows[flow], goods: code,
                        edition: edition, period: period, value: value, quantity: number(1), weight: number(2),
                        status: TradeStatus(rawValue: UInt8(truncatingIfNeeded: numbers[3] ?? 0))))
            }
            for row in rows { try body(row) }
        }
    }

    /// The code and the edition of the goods of a place; nothing where a damaged file has none.
    func goods(of place: UInt64) -> (code: String, edition: String)? {
        let number = Int(place >> 16)
        return number < goods.count ? goods[number] : nil
    }
}
