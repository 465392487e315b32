import Domain
public import Matching

/// When statistics came out, and the headline figures they gave.
public struct ReleaseRegister: Sendable {
    /// The releases, in the order of the file.
    public let releases: [StatisticalRelease]
    /// What the statistics of a row are called; the value is the row's number.
    public let cues: CueIndex<Int>
    /// The file.
    public let file: RuleFile

    init(_ file: RuleFile) throws(RuleError) {
        let register = try Register(
            file, columns: ["producer", "subject", "period", "released", "partner", "value_usd_bn", "source"])
        self.file = file
        var releases: [StatisticalRelease] = []
        // The same names in every row: each row's number is kept at the first row that has them.
        var cues = CueIndex<Int>()
        var known: Set<String> = []
        for row in register.rows {
            guard let period = Period(iso: row["period"]) else {
                throw RuleError(
                    file: file.path, line: row.line, what: "\"\(row["period"])\" is no period",
                    remedy: "Write 2024, 2024-04 or 2023-01/2023-11.")
            }
            for wording in row.list("subject") where known.insert(wording).inserted {
                cues.insert(wording, releases.count)
            }
            releases.append(
                StatisticalRelease(
                    producer: Country(row["producer"]), period: period, released: try row.day("released", in: file),
                    partner: row["partner"].isEmpty ? nil : Country(row["partner"]),
                    value: Double(row["value_usd_bn"]).map { $0 * 1e9 }, line: row.line))
        }
        self.releases = releases
        self.cues = cues
    }
}
