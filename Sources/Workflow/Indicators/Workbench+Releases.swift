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
        for (name, prints) in prints where sources.contains(name) {
            let last = prints.map(\.vintage.latest).max()
            releases.append(
                SourceRelease(
                    source: name, unit: prints.first?.currency?.code ?? "", vintage: last?.description ?? "",
                    rows: prints.count, rule: rulebook.sources.first { $0.name == name }?.file.path))
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
