public import Domain
import FoundationEssentials
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
    public private(set) var removed: [String] = []

    /// Opens a store, or makes one; removes what interrupted work left, unless someone is writing just now.
    public init(_ path: String) throws(TradeStoreError) {
        self.path = path
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system("the folder can't be made", path) }
        removed =
            try locked(waiting: false) { () throws(TradeStoreError) in
                let names = try names()
                let whole = names.filter { $0.hasSuffix(TradeFolder.ending) }
                let replaced = Set(whole.flatMap { (try? ColumnFile(path: "\(path)/\($0)"))?.header.replaces ?? [] })
                let left = names.filter { $0.hasPrefix(PartFile.beginning) } + whole.filter(replaced.contains)
                for name in left where unlink("\(path)/\(name)") != 0 {
                    throw .system("the left-over file can't be removed", "\(path)/\(name)")
                }
                return left
            } ?? []
    }

    /// The whole files, ordered by name; throws for the first that is damaged.
    public func files() throws(TradeStoreError) -> [ColumnFile] {
        for _ in 0..<8 {
            var files: [ColumnFile] = []
            var vanished = false
            for name in try names() where name.hasSuffix(TradeFolder.ending) {
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
    /// stand; what only an earlier one has stays. Of two rows of one vintage for the same
    /// one stands: downloads may overlap.
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

    /// Does something as the only writer; nothing if there is another and this one doesn't wait.
    ///
    /// The right ends with the process, however that ends.
    func locked<Result>(
        waiting: Bool = true, _ work: () throws(TradeStoreError) -> Result
    ) throws(TradeStoreError) -> Result? {
        let descriptor = open("\(path)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system("can't be opened", "\(path)/lock") }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX | (waiting ? 0 : LOCK_NB)) != 0 {
            if errno == EWOULDBLOCK { return nil }
            guard errno == EINTR else { throw .system("can't be locked", "\(path)/lock") }
        }
        return try work()
    }

    private func names() throws(TradeStoreError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .system("the folder can't be listed", path)
        }
        return names.sorted()
    }
}
