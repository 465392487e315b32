import Foundation
import Testing

/// The command as other programs call it.
@Suite struct CommandTests {
    static let sentence =
        "China-Russia trade rose by 26.7 percent from a year earlier to more than $218 billion in the first 11 months of 2023."

    @Test func `what is read points to its place`() throws {
        let workspace = try Workspace()
        let text = "Überblick 中俄 – \(Self.sentence)\n\nIt was a year of records.\n"
        try workspace.write(text, to: "letter.txt")
        let run = try Run(
            ["read", "--published", "2023-12-22", "--format", "jsonl", "letter.txt"], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        let records = run.records
        let document = try #require(records.first { $0["type"] as? String == "document" })
        #expect(document["text"] as? String == text)
        let scalars = Array(text.unicodeScalars)
        for record in records where record["type"] as? String != "document" {
            #expect(record["document"] as? String == document["id"] as? String)
            guard let start = record["start"] as? Int, let end = record["end"] as? Int,
                let exact = record["exact"] as? String
            else { continue }
            #expect(String(String.UnicodeScalarView(scalars[start..<end])) == exact)
        }
        let claims = records.filter { $0["type"] as? String == "claim" }
        let level = try #require(claims.first { $0["form"] as? String == "level" })
        #expect(
            level["value"] as? Double == 218e9 && level["unit"] as? String == "USD"
                && level["hedge"] as? String == "over")
        #expect(level["low"] as? Double == 218e9 && level["high"] as? Double == 219e9)
        #expect(level["period"] as? String == "2023-01-01/2023-11-30")
        let change = try #require(claims.first { $0["form"] as? String == "change" })
        #expect(change["value"] as? Double == 26.7 && change["direction"] as? String == "up")
        #expect(change["base_period"] as? String == "2022-01-01/2022-11-30")
    }

    @Test func `each record names the rule file and line that read it, where it is asked to`() throws {
        let workspace = try Workspace()
        let text =
            "\(Self.sentence) “Trade is fine,” a dealer said. Five ships came. "
            + "Officials said that the port was full."
        try workspace.write(text, to: "letter.txt")
        let arguments = ["read", "--published", "2023-12-22", "--format", "jsonl", "letter.txt"]
        let kinds: Set = ["time", "quantity", "quotation", "attribution", "claim"]
        let records = try Run(arguments + ["--explain"], in: workspace.folder).records
            .filter { kinds.contains($0["type"] as? String ?? "") }
        #expect(Set(records.compactMap { $0["type"] as? String }) == kinds)
        let rules = Workspace.samples.deletingLastPathComponent()
        for record in records {
            let rule = try #require(record["rule"] as? [String: Any], "\(record)")
            let file = try #require(rule["file"] as? String)
            let line = try #require(rule["line"] as? Int, "\(record)")
            #expect(rule["checksum"] is String)
            let lines = try String(contentsOf: rules.appendingPathComponent(file), encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false)
            try #require(line > 0 && line <= lines.count)
            // The line of a word holds it; that of a number in figures tells how such are written.
            let expected: [String: String] = [
                "26.7 percent": "percent", "$218 billion": "$", "Five ships": "five", "“Trade is fine,”": "“",
                "first 11 months": "months",
            ]
            for (words, held) in expected where record["exact"] as? String == words {
                #expect(lines[line - 1].contains(held), "\(words) by \(file):\(line)")
            }
        }
        let plain = try Run(arguments, in: workspace.folder).records
        #expect(plain.allSatisfy { $0["rule"] == nil })
    }

    @Test func `what rules miss in a sentence is told, the nearest first`() throws {
        let workspace = try Workspace()
        let run = try Run(
            ["read", "--why-not", "China's exports to Russia rose by leaps in 2023.", "--format", "jsonl"],
            in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        let growth = try #require(
            run.records.first {
                $0["pattern"] as? String
                    == "<flow> ... <change> <degree>? ,? (by|at|of)? (a|an)? <degree=also>? <record>? <percent>"
            })
        #expect(growth["outcome"] as? String == "misses")
        #expect(growth["present"] as? [String] == ["<flow>", "<change>"])
        #expect(growth["missing"] as? [String] == ["<percent>"])
        #expect((growth["reached"] as? [String: Any])?["exact"] as? String == "China's exports to Russia rose by")
        #expect((growth["instead"] as? [String: Any])?["exact"] as? String == "leaps")
        #expect((growth["wanted"] as? [String])?.contains("<percent>") ?? false)
        #expect((growth["rule"] as? [String: Any])?["file"] as? String == "Rules/Claims/en/growth.yaml")
        #expect(run.records.first?["outcome"] as? String == "read", "the direction is read")
        let table = try Run(
            ["read", "--why-not", "Exports to Russia rose.", "--format", "table"], in: workspace.folder)
        #expect(table.output.contains("Rules/Claims/en/growth.yaml") && table.output.contains("<percent>"))
        #expect(try Run(["read", "--why-not", "x", "letter.txt"], in: workspace.folder).status == 2)
    }

    @Test func `lines of JSON are answered in order, bad ones too`() throws {
        let workspace = try Workspace()
        let lines =
            (1...20).map { #"{"id":"n\#($0)","content":"\#(Self.sentence)"}"# } + [
                "not json", #"{"id":"last","content":"Nothing."}"#,
            ]
        let run = try Run(["read", "--jsonl-input"], in: workspace.folder, input: lines.joined(separator: "\n") + "\n")
        let answers = run.records
        #expect(run.status == 1)
        #expect(answers.count == 22)
        #expect(answers.prefix(20).map { $0["id"] as? String } == (1...20).map { "n\($0)" })
        #expect(answers[20]["error"] is String && answers[21]["records"] is [Any])
    }

    @Test func `wrong use, failed inputs and an unusable ledger have their own codes`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "This is no database, it is a letter to the desk.\n" + String(repeating: "x", count: 2000), to: "letter")
        #expect(try Run(["read"], in: workspace.folder).status == 2)
        #expect(try Run(["check", "--as-of", "soon"], in: workspace.folder).status == 2)
        #expect(try Run(["no-such-command"], in: workspace.folder).status == 2)
        let missing = try Run(["read", "nowhere.txt"], in: workspace.folder)
        #expect(missing.status == 1 && missing.errors.contains("nowhere.txt"))
        let ledger = try Run(["list", "claims", "--ledger", "letter"], in: workspace.folder)
        #expect(ledger.status == 3 && ledger.errors.contains("letter"))
        let rules = try Run(["rules", "lint"], in: workspace.folder, environment: ["DYAD_RULES": "nowhere"])
        #expect(rules.status == 3 && rules.errors.contains("nowhere"))
        #expect(try Run(["read", "--help"], in: workspace.folder).status == 0)
    }

    @Test func `faults of several rule files are named together`() throws {
        let workspace = try Workspace()
        let rules = Workspace.samples.deletingLastPathComponent().appendingPathComponent("Rules")
        try FileManager.default.copyItem(at: rules, to: workspace.folder.appendingPathComponent("rules"))
        try workspace.write("says: [broken", to: "rules/Claims/en/growth.yaml")
        try workspace.write(
            "says: x\nmatch: ['<flow']\nclaims: []\nexamples: []\norigin: {}\n", to: "rules/Claims/en/level.yaml")
        let run = try Run(["rules", "lint"], in: workspace.folder, environment: ["DYAD_RULES": "rules"])
        #expect(run.status == 3)
        #expect(run.errors.contains("Claims/en/growth.yaml") && run.errors.contains("Claims/en/level.yaml"))
    }

    @Test func `the sample dyad goes the whole way, twice with the same bytes`() throws {
        let workspace = try Workspace()
        let samples = Workspace.samples
        let inputs = [
            samples.appendingPathComponent("documents").path, samples.appendingPathComponent("statistics").path,
        ]
        #expect(try Run(["take-in"] + inputs, in: workspace.folder).status == 0)
        let check = try Run(
            ["check", "--format", "jsonl"], in: workspace.folder, environment: ["DYAD_TODAY": "2026-06-01"])
        #expect(check.status == 0, "\(check.errors)")
        let labels = Set(check.records.compactMap { $0["label"] as? String })
        #expect(labels.contains("supported") && labels.contains("refuted"))
        for name in ["one", "two"] {
            let run = try Run(["compose", "--out", name], in: workspace.folder)
            #expect(run.status == 0, "\(run.errors)")
        }
        for file in ["china-russia.html", "china-russia.md"] {
            let one = try Data(contentsOf: workspace.folder.appendingPathComponent("one/\(file)"))
            #expect(one == (try Data(contentsOf: workspace.folder.appendingPathComponent("two/\(file)"))))
            #expect(!one.isEmpty)
        }
        let verdict = try #require(check.records.first { $0["label"] as? String == "refuted" }?["id"] as? String)
        let replay = try Run(["verify", verdict], in: workspace.folder)
        #expect(replay.status == 0, "\(replay.errors)")
    }
}
