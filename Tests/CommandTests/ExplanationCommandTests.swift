import Foundation
import Testing

/// Verdicts in several languages, on typed sentences, and replayed elsewhere.
@Suite struct ExplanationCommandTests {
    private static let text = """
        Trade notes
        3 March 2024

        China's trade with Russia reached 24 billion dollars in 2023. China's exports to Russia in 2031 will be seen.
        China's trade with Russia reached 9 billion dollars in March 1990.
        """

    /// A workspace with the customs prints of the samples and a text with a slip.
    private static func filled() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write(text, to: "notes.txt")
        let prints = Workspace.samples.appendingPathComponent("statistics/china-russia-customs.csv").path
        let taken = try Run(["take-in", "--no-progress", prints, "notes.txt"], in: workspace.folder)
        #expect(taken.status == 0, "\(taken.errors)")
        return workspace
    }

    @Test func `explanations are told in three languages, and the verdicts are the same`() throws {
        let workspace = try Self.filled()
        var names: [[String]] = []
        for (language, words) in [("en", "Claim: "), ("zh", "亿美元"), ("ru", "млрд долл. США")] {
            let run = try Run(["check", "--format", "jsonl", "--language", language], in: workspace.folder)
            #expect(run.status == 0 && run.output.contains(words), "\(run.errors)")
            names.append(run.records.compactMap { $0["id"] as? String })
        }
        #expect(Set(names).count == 1)
        let other = try Run(["check", "--language", "fr"], in: workspace.folder)
        #expect(other.status == 2 && other.errors.contains("en, zh, ru"))
    }

    @Test func `a copy of the ledger on another machine gives the same bytes, and lists the same inputs`() throws {
        let workspace = try Self.filled()
        let verdicts = try Run(["check", "--format", "jsonl", "--language", "ru"], in: workspace.folder).records
        let copy = try Workspace()
        try FileManager.default.copyItem(
            at: workspace.folder.appendingPathComponent("dyad.ledger"),
            to: copy.folder.appendingPathComponent("copied.ledger"))
        #expect(!verdicts.isEmpty)
        for verdict in verdicts.compactMap({ $0["id"] as? String }) {
            let here = try Run(["verify", "--inputs", verdict], in: workspace.folder)
            let there = try Run(["verify", "--inputs", verdict, "--ledger", "copied.ledger"], in: copy.folder)
            #expect(here.status == 0 && here.output == there.output, "\(here.errors) \(there.errors)")
            let inputs = here.records.filter { $0["type"] as? String == "input" }
            #expect(Set(inputs.compactMap { $0["kind"] as? String }).isSuperset(of: ["document", "rule"]))
            #expect(inputs.allSatisfy { ($0["checksum"] as? String)?.count == 64 }, "\(here.output)")
        }
    }

    @Test func `a typed sentence is judged and not kept`() throws {
        let workspace = try Self.filled()
        let sentence = "China's exports to Russia rose 13% in 2024."
        let run = try Run(["check", "--text", sentence, "--format", "jsonl"], in: workspace.folder)
        #expect(run.records.count == 1 && run.records[0]["label"] as? String == "refuted", "\(run.output)")
        let open = try Run(
            ["check", "--text", sentence, "--as-of", "2020-01-01", "--format", "jsonl"], in: workspace.folder)
        #expect(open.records.first?["label"] as? String == "not_enough_evidence")
        let nothing = try Run(["check", "--text", "It rained."], in: workspace.folder)
        #expect(nothing.status == 1 && nothing.errors.contains("No claim about trade was read"))
        let long = try Run(["check", "--text", String(repeating: "a", count: 20_000)], in: workspace.folder)
        #expect(long.status == 2)
        #expect(try Run(["list", "verdicts", "--format", "jsonl"], in: workspace.folder).records.isEmpty)
    }

    @Test func `an open claim says what it lacks and what would decide it`() throws {
        let workspace = try Self.filled()
        let claims = try Run(["list", "claims", "--format", "jsonl"], in: workspace.folder).records
        let old = try #require(claims.first { ($0["exact"] as? String)?.contains("1990") ?? false }?["id"] as? String)
        let run = try Run(["check", "--why-not", old, "--format", "jsonl"], in: workspace.folder)
        let record = try #require(run.records.first, "\(run.errors)")
        #expect((record["missing"] as? String)?.contains("March 1990") == true)
        let deciding = try #require((record["would_decide"] as? [[String: Any]])?.first)
        #expect(deciding["period"] as? String == "1990-03" && deciding["reporter"] as? String == "CHN")
        let told = try Run(["check", "--why-not", old, "--format", "table"], in: workspace.folder).output
        #expect(told.contains("What is missing:") && told.contains("Taken from the context:"))
        let decided = try #require(
            claims.first { ($0["exact"] as? String)?.contains("24 billion") ?? false }?["id"] as? String)
        #expect(
            try Run(["check", "--why-not", decided, "--format", "table"], in: workspace.folder).output.contains(
                "It is decided: refuted"))
        #expect(try Run(["check", "--why-not"], in: workspace.folder).status == 2)
        #expect(try Run(["check", "--why-not", "c0"], in: workspace.folder).status == 1)
    }
}
