import Domain
import FoundationEssentials

/// What a column file says of itself behind its columns, as JSON, followed by its length, its checksum and `magic`.
struct ColumnHeader: Codable {
    private static let magic: UInt64 = 0x3244_4152_5444_5944  // "DYDTRAD2"

    var source: String
    var vintage: Day
    var unit: String
    /// Codes in ascending order; a key's numbers are places here.
    var countries: [String]
    /// Codes in ascending order, each with its edition behind a space if it has one.
    var goods: [String]
    /// The names of the files that were merged into this one.
    var replaces: [String] = []
    /// The checksums of the tables that the rows come from, where they were given.
    var origins: [String] = []
    var rows = 0
    /// The checksums of the keys and of each other column that there is.
    var checksums: [UInt64?] = []

    var release: Release { Release(source: source, vintage: vintage, unit: unit) }

    /// The bytes behind the columns.
    func encoded() throws(TradeStoreError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let json = (try? encoder.encode(self)).map({ [UInt8]($0) }) else {
            throw .damaged("the header can't be written", source)
        }
        let end = [UInt64(json.count), json.withUnsafeBytes { MappedFile.sum($0) }, ColumnHeader.magic]
        return json + end.withUnsafeBytes { Array($0) }
    }

    /// Reads the bytes behind the columns; nothing in them is believed before it is checked.
    init(of bytes: UnsafeRawBufferPointer, path: String) throws(TradeStoreError) {
        func word(_ fromEnd: Int) -> UInt64 {
            bytes.loadUnaligned(fromByteOffset: bytes.count - fromEnd * 8, as: UInt64.self)
        }
        guard bytes.count >= 24, word(1) == ColumnHeader.magic, word(3) <= bytes.count - 24 else {
            throw .damaged("isn't a file of trade columns of this program, or its end is lost", path)
        }
        let start = bytes.count - 24 - Int(word(3))
        let json = UnsafeRawBufferPointer(rebasing: bytes[start..<bytes.count - 24])
        guard MappedFile.sum(json) == word(2) else {
            throw .damaged("the header doesn't have the checksum that was written with it", path)
        }
        guard let header = try? JSONDecoder().decode(ColumnHeader.self, from: Data(json)) else {
            throw .damaged("the header can't be understood", path)
        }
        self = header
        let columns = checksums.count(where: { $0 != nil })
        guard checksums.count == 1 + Columns.missing.count, checksums[0] != nil, checksums[1] != nil, rows >= 0,
            rows <= start / 8, rows * columns * 8 == start
        else { throw .damaged("the columns are cut off or have another length than the header says", path) }
        for (codes, limit) in [(countries, PackedKey.countryLimit), (goods, PackedKey.goodsLimit)] {
            guard codes.count <= limit, zip(codes, codes.dropFirst()).allSatisfy({ $0 < $1 }) else {
                throw .damaged("the codes of countries or goods aren't in order", path)
            }
        }
    }
}

extension ColumnHeader {
    /// Begins the header of a file that is to be written.
    init(_ release: Release, countries: [String], goods: [String]) {
        (source, vintage, unit) = (release.source, release.vintage, release.unit)
        (self.countries, self.goods) = (countries, goods)
    }
}
