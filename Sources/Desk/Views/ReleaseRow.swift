import Reporting
import Workflow

/// A release of a source, as pages about trade list it.
struct ReleaseRow {
    let name: String
    let vintage: String
    let count: String
    let unit: String
    let rule: String?

    static func rows(_ sources: Set<String>, _ visit: Visit) async throws -> [ReleaseRow] {
        try await visit.workbench.releases(of: sources).map { release in
            ReleaseRow(
                name: visit.sourceName(release.source),
                vintage: release.vintage, count: visit.words.number(Double(release.rows), step: 1),
                unit: release.unit, rule: release.rule)
        }
    }
}
