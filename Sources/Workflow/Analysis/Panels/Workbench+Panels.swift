import Domain
import FoundationEssentials
import Intake
import Rules

extension Workbench {
    /// What was taken from a panel.
    public struct PanelTaken: Sendable {
        /// The file.
        public var file: String
        /// The name that it is kept by.
        public var name: String
        /// How many rows it has.
        public var rows: Int
        /// The columns that may explain trade.
        public var covariates: [String]
        /// Whether it was kept already.
        public var known: Bool
    }

    /// The panels that were taken in, as records: rows, countries, years, and the covariates with how distances are written.
    public func panels() throws -> [JSON] {
        try panelFiles().map { name, _ in
            let (table, reading) = try panel(name)
            return .object([
                "type": "panel", "panel": .string(name), "rows": .int(table.rows),
                "countries": .int(Set(table.exporters).union(table.importers).count),
                "first": table.years.min().map { .int($0) } ?? .null,
                "last": table.years.max().map { .int($0) } ?? .null,
                "covariates": .array(table.covariates.map { .string($0.name) }),
                "distances": .array(
                    table.covariates.compactMap { column in
                        reading.panel.distances[column.name].map { .string("\(column.name):\($0.rawValue)") }
                    }),
            ])
        }
    }

    /// Keeps a table as a panel, whole, if it can be read as one; nothing if it is none.
    ///
    /// The file is kept as it came, so that it is read by today's rules whenever it is asked for.
    func takeInPanel(_ capture: Capture) throws -> PanelTaken? {
        guard let panelFolder, let reading = PanelReading(try TableFile(capture), rules: rulebook) else { return nil }
        let table = try reading.table()
        let bare = String(capture.name.drop { $0 == "." })
        let ending = Self.endings.first { bare.lowercased().hasSuffix($0) } ?? ""
        let name = String(bare.dropLast(ending.count))
        let taken = { (known: Bool) in
            PanelTaken(
                file: capture.name, name: name, rows: table.rows, covariates: table.covariates.map(\.name), known: known
            )
        }
        if let kept = try panelFiles()[name] {
            guard FileManager.default.contents(atPath: kept).map(Array.init) == capture.bytes else {
                throw WorkError(
                    "\(capture.source): a panel \(name) with other content is kept already.\n"
                        + "  Give the file another name, or delete \(kept) first.")
            }
            return taken(true)
        }
        do {
            try FileManager.default.createDirectory(atPath: panelFolder, withIntermediateDirectories: true)
            try Data(capture.bytes).write(to: URL(filePath: "\(panelFolder)/\(name)\(ending)"), options: .atomic)
        } catch {
            throw WorkError("\(panelFolder): the panel can't be kept: \(error)\n  Check that you may write there.")
        }
        return taken(false)
    }

    /// A panel by its name, read by today's rules.
    func panel(_ name: String) throws -> (table: PanelTable, reading: PanelReading) {
        let files = try panelFiles()
        guard let path = files[name] else {
            throw WorkError(
                "\(name): no such panel was taken in (\(files.keys.sorted().joined(separator: ", "))).\n"
                    + "  Take its file in first; dyad panels lists what is there.")
        }
        guard let reading = PanelReading(try TableFile(Files.capture(path).get()), rules: rulebook) else {
            throw WorkError("\(path): no description reads it any more.\n  See Rules/Sources/Panels.")
        }
        return (try reading.table(), reading)
    }

    private static let endings = [".csv.gz", ".tsv.gz", ".json.gz", ".csv", ".tsv", ".json"]

    /// The files of the panels by name.
    private func panelFiles() throws -> [String: String] {
        guard let panelFolder, FileManager.default.fileExists(atPath: panelFolder) else { return [:] }
        var files: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: panelFolder).sorted() {
            guard !file.hasPrefix("."), let ending = Self.endings.first(where: file.lowercased().hasSuffix) else {
                continue
            }
            files[String(file.dropLast(ending.count))] = "\(panelFolder)/\(file)"
        }
        return files
    }
}
