import Foundation
import Testing

/// Claims about trade that no print speaks of, checked against what tables count.
@Suite struct CountedClaimTests {
    /// Germany's exports to Kyrgyzstan as Eurostat has them, a month a line, in the form of Easy Comext.
    private static let months = [
        2021: [3.1, 3.4, 4.2, 3.9, 4.1, 4.6, 4.0, 3.8, 4.4, 4.7, 4.5, 4.9],
        2022: [3.6, 4.0, 8.1, 14.2, 19.5, 24.8, 29.3, 33.0, 38.6, 43.1, 47.5, 52.2],
    ]

    private static var table: String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let rows = months.sorted { $0.key < $1.key }.flatMap { year, values in
            zip(names, values).map { name, value in
                "Germany,Kyrgyzstan,Total,EXPORT,Total,\(name). \(year),\(Int(value * 1e6) + 417)"
            }
        }
        return "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n" + rows.joined(separator: "\n")
            + "\n"
    }

    /// The sums: 49.6 and 317.9 million, each with 12 times 417 euros more.
    private static let text = """
        Trade notes
        3 March 2024

        Germany's exports to Kyrgyzstan came to 317.9 million euros in 2022. Germany's exports to Kyrgyzstan came to \
        49.6 billion euros in 2021. In 2022 Germany's exports to Kyrgyzstan rose 541 percent.
        """

    @Test func `a table taken in decides about claims, and the verdict is replayed`() throws {
        let workspace = try Workspace()
        try workspace.write(Self.table, to: "comext.csv")
        try workspace.write(Self.text, to: "notes.txt")
        let taken = try Run(["take-in", "--no-progress", "comext.csv", "notes.txt"], in: workspace.folder)
        #expect(taken.status == 0, "\(taken.errors)")
        let verdicts = try Run(["check", "--format", "jsonl"], in: workspace.folder).records
        let claims = try Run(["list", "claims", "--format", "jsonl"], in: workspace.folder).records
        func label(_ words: String) -> String? {
            let claim = claims.first { ($0["exact"] as? String)?.contains(words) ?? false }?["id"] as? String
            return verdicts.last { $0["claim"] as? String == claim }?["label"] as? String
        }
        #expect(label("317.9 million") == "supported", "\(verdicts)")
        #expect(label("49.6 billion") == "refuted")
        #expect(label("541 percent") == "supported")
        let wrong = try #require(verdicts.last { $0["label"] as? String == "refuted" })
        #expect((wrong["diagnosis"] as? [String: Any])?["kind"] as? String == "magnitude", "\(wrong)")
        #expect(!((wrong["evidence"] as? [String]) ?? []).isEmpty)
        let replayed = try Run(["verify", try #require(wrong["id"] as? String)], in: workspace.folder)
        #expect(replayed.status == 0, "\(replayed.errors)")
        // The same table seen again adds nothing, and the verdicts stay.
        let again = try Run(["check", "--format", "jsonl"], in: workspace.folder).records
        #expect(again.map { $0["id"] as? String } == verdicts.map { $0["id"] as? String })
    }
}
