public import Domain
import Glibc

/// A store on the disk: a folder with a file for each load, each of one source and vintage.
///
/// Files are whole or not there. One writer works at a time; readers don't wait, and keep what they opened.
public struct TradeFolder: Sendable {
    /// How the names of whole files end.
    public static let ending = ".trade"

    /// Where it lies.
    public let path: String
    /// The names of files that were left over from interrupted work and are now removed.
    public let removed: [String]

    /// Opens a store, or makes one; removes what interrupted work left, unless someone is writing just now.
    public init(_ path: String) throws(TradeStoreError) {
        self.path = path
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system("the folder can't be made", path) }
        guard let lock = try FolderLock(path, waiting: false) else {
            removed = []
            return
        }
        removed = try withExtendedLifetime(lock) { () throws(TradeStoreError) in
            let names = try TradeFolder.names(in: path)
            let whole = names.filter { $0.hasSuffix(TradeFolder.ending) }
            let replaced = Set(whole.flatMap { (try? ColumnFile(path: "\(path)/\($0)"))?.header.replaces ?? [] })
            let left = names.filter { $0.hasPrefix(PartFile.beginning) } + whole.filter(replaced.contains)
            for name in left where unlink("\(path)/\(name)") != 0 {
                throw .system("the left-over file can't be removed", "\(path)/\(name)")
            }
            return left
        }
    }

    /// The whole files, ordered by name; throws for the first that is damaged.
    public func files() throws(TradeStoreError) -> [ColumnFile] {
        for _ in 0..<8 {
            var files: [ColumnFile] = []
            var vanished = false
            for name in try TradeFolder.names(in: path) where name.hasSuffix(TradeFolder.ending) {
                do throws(TradeStoreError) {
                    files.append(try ColumnFile(path: "\(path)/\(name)"))
                } catch {
                    // Merged away since the names were listed: the list is taken again.
                    guard access("\(path)/\(name)", F_OK) != 0 else { throw error }
                    vanished = true
                }
            }
            let replaced = Set(files.flatMap(\.header.replaces))
            if !vanished { return files.filter { !replaced.contains($0.name) } }
        }
        throw .system("the files change faster than they can be opened", path)
    }

    /// All rows of a source as they were known on a day, or are known now.
    ///
    /// Of two vintages that both have rows for the same reporter, partner, goods, period, flow and basis the later one's
    /// stand; what only an earlier one has stays. Rows of one vintage all stand.
    public func table(_ source: String, asOf day: Day? = nil) throws(TradeStoreError) -> TradeTable {
        let files = try files().filter { file in
            file.release.source == source && (day.map { file.release.vintage <= $0 } ?? true)
        }
        guard let unit = files.first?.release.unit else {
            throw TradeStoreError(
                what: "has no rows of \(source)", place: path, remedy: "Load the source first, or name another day.")
        }
        guard files.allSatisfy({ $0.release.unit == unit }) else {
            throw TradeStoreError(
                what: "has rows of \(source) in different units", place: path,
                remedy: "Load the source again with all values in one unit.")
        }
        return try TradeTable(files.sorted { ($0.release.vintage, $0.name) < ($1.release.vintage, $1.name) })
    }

    static func names(in folder: String) throws(TradeStoreError) -> [String] {
        guard let directory = opendir(folder) else { throw .system("the folder can't be listed", folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.sorted()
    }
}
