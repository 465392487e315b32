import Domain
import Rules
import TradeStore

extension Workbench {
    /// What was published of a source: of a table a release each, of prints the first and the last day of print.
    public struct SourceRelease: Sendable, Hashable {
        /// The source.
        public var source: String
        /// The currency.
        public var unit: String
        /// The day of the release, or of the newest print, in ISO 8601.
        public var vintage: String
        /// How many rows or prints there are.
        public var rows: Int
        /// The file of rules that says how the source is written.
        public var rule: String?
    }

    /// The releases of some sources, the newest first.
    public func releases(of sources: Set<String>) async throws -> [SourceRelease] {
        var releases: [SourceRelease] = []
        let prints = Dictionary(grouping: try await ledger.observations(), by: \.source)
        // What tables count is in the ledger, too, once claims were checked against it.
        for source in rulebook.sources where sources.contains(source.name) {
            guard let prints = prints[source.name] else { continue }
            let last = prints.map(\.vintage.latest).max()
            releases.append(
                SourceRelease(
                    source: source.name, unit: prints.first?.currency?.code ?? "", vintage: last?.description ?? "",
                    rows: prints.count, rule: source.file.path))
        }
        if let tradeFolder {
            for file in try TradeFolder(tradeFolder).files() where sources.contains(file.release.source) {
                let release = file.release
                releases.append(
                    SourceRelease(
                        source: release.source, unit: release.unit, vintage: release.vintage.description,
                        rows: file.rows, rule: rulebook.tradeTable(of: release.source)?.file.path))
            }
        }
        return releases.sorted { ($1.vintage, $0.source) < ($0.vintage, $1.source) }
    }
}
