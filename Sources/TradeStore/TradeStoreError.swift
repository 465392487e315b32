public import Domain
import Glibc

/// What went wrong with a store of trade rows, where, and what to do about it.
public struct TradeStoreError: Failure, Hashable, Sendable {
    /// What happened.
    public var what: String
    /// The file, and the column, line or byte in it.
    public var place: String
    /// What to do.
    public var remedy: String

    /// Describes a failure.
    public init(what: String, place: String, remedy: String) {
        self.what = what
        self.place = place
        self.remedy = remedy
    }

    /// A call to the system that failed, with its reason.
    static func system(_ what: String, _ place: String) -> TradeStoreError {
        TradeStoreError(
            what: "\(what): \(String(cString: strerror(errno)))", place: place,
            remedy: "Check that the path exists, that you may read and write there, and that the disk isn't full.")
    }

    /// A file of the store that isn't as it was written.
    static func damaged(_ what: String, _ place: String) -> TradeStoreError {
        TradeStoreError(
            what: what, place: place, remedy: "Delete the file and load its source again; other files aren't affected.")
    }

    /// Two rows of one load that say the same of what only one can.
    static func twice(_ header: ColumnHeader, _ key: UInt64) -> TradeStoreError {
        let (reporter, partner) = (PackedKey.reporter(key), PackedKey.partner(key))
        let period = PackedKey.decoded(PackedKey.period(key)).map { "\($0)" } ?? ""
        return TradeStoreError(
            what: "two rows are of the same trade: \(header.countries[reporter]) and \(header.countries[partner]), "
                + "\(header.goods[PackedKey.goods(key)]), \(period)",
            place: header.source, remedy: "Leave one of them out; nothing of this load was kept.")
    }
}
