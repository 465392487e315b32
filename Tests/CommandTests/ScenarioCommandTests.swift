import Foundation
import Testing

/// Scenarios of trade tables, and baskets of the user's own, by the command.
@Suite struct ScenarioCommandTests {
    /// Six countries' trade in bearings and in something else; Zimbabwe buys all of its bearings from China.
    private static var table: String {
        var lines = ["t,i,j,k,v,q"]
        let sizes = [(156, 90), (643, 20), (276, 50), (842, 60), (392, 40)]
        for year in [2022, 2023] {
            for (from, made) in sizes {
                for (to, spent) in sizes where from != to {
                    lines.append("\(year),\(from),\(to),848210,\(made * spent + year - 2000 + from % 7),1")
                    lines.append("\(year),\(from),\(to),870323,\(made * 3 + spent),1")
                }
            }
            lines.append("\(year),156,716,848210,12,1")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write(Self.table, to: "BACI_HS22.csv")
        let run = try Run(["take-in", "--no-progress", "BACI_HS22.csv"], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        return workspace
    }

    @Test func `a flow of a table stops, others take its place, and all that is assumed is printed`() throws {
        let workspace = try workspace()
        let question = ["scenario", "baci", "--year", "2023", "--basket", "bearings", "--stop", "CHN:Russia"]
        let countries = try Run(question + ["--format", "jsonl"], in: workspace.folder)
        #expect(countries.status == 0, "\(countries.errors)")
        let records = countries.records.filter { $0["type"] as? String == "country-change" }
        #expect(records.count == 6 && records.first?["country"] as? String == "CHN")
        func sum(_ name: String) -> Double { records.reduce(0) { $0 + ($1[name] as? Double ?? 0) } }
        #expect(abs(sum("exports_after") / sum("imports_after") - 1) < 1e-9)
        let german = try #require(records.first { $0["country"] as? String == "DEU" })
        let (before, after) = (german["sold_before"] as? Double ?? 0, german["sold_after"] as? Double ?? 0)
        // 50 by 20, and 23 and 3 on top, in thousands.
        #expect(before == 1_026_000 && after > before)
        let notes = try #require(countries.records.last?["notes"] as? [String])
        for sentence in [
            "Stopped: none of these goods goes from China to Russia", "A scenario, not a forecast",
            "substitution of 5.",
            "exporters count, else importers", "the same quantity", "in the table's money",
            "The world is the 6 countries that traded these goods (Bearings) in 2023 by baci: 100 percent",
            "sell to themselves isn't in the table",
        ] {
            #expect(notes.contains { $0.contains(sentence) }, "\(sentence)")
        }

        let flows = try Run(question + ["--flows", "--format", "jsonl"], in: workspace.folder).records
        #expect(flows[0]["from"] as? String == "CHN" && flows[0]["to"] as? String == "RUS")
        #expect(flows[0]["change_percent"] as? Double == -100)
        #expect(flows[0]["changes"] as? [String] == ["CHN:RUS"] && flows[0]["sigma"] as? Double == 5)
        let instead = flows.filter { $0["to"] as? String == "RUS" && $0["from"] as? String != "CHN" }
        #expect(instead.count == 3 && instead.allSatisfy { ($0["change"] as? Double ?? 0) > 0 })
        let dearer = try Run(
            [
                "scenario", "baci", "--goods", "8482", "--raise", "CHN:RUS=1.5", "--sigma", "3", "--reference", "DEU",
                "--both-ways", "--format", "csv",
            ], in: workspace.folder)
        #expect(dearer.status == 0 && dearer.output.hasPrefix("country,exports_before,exports_after"))
        #expect(dearer.errors.contains("cost 1.5 times as much to trade from Russia to China"))
        #expect(dearer.errors.contains("what Germany pays") && dearer.errors.contains("in 2023"))
    }

    @Test func `what can't be asked of a table is told in one sentence`() throws {
        let workspace = try workspace()
        for (arguments, message) in [
            (["--stop", "CHN:ZWE", "--goods", "8482"], "Zimbabwe would have nobody left to buy these goods from"),
            (["--stop", "ZWE:CHN"], "no whole year of trade from Zimbabwe to China"),
            (["--stop", "CHN:RUS", "--year", "1999"], "There is one of 2022, 2023."),
            (["--stop", "CHN:RUS", "--stop", "ZWE:RUS"], "nothing of these goods went from Zimbabwe to Russia"),
            (["--stop", "CHN:RUS", "--sigma", "1"], "above 1 and at most 100"),
            (["--stop", "CHN:RUS", "--sigma", "nan"], "above 1 and at most 100"),
            (["--raise", "CHN:RUS=0"], "can be multiplied by 0.01 to 100"), (["--raise", "CHN:RUS"], "write a name"),
            (["--stop", "CHN"], "write a flow as CHN:RUS"), (["--stop", "CHN:Atlantis"], "Atlantis: name countries"),
            (["--stop", "CHN:RUS", "--on", "dist"], "are for panels"), ([], "Say what changes"),
        ] {
            let run = try Run(["scenario", "baci"] + arguments, in: workspace.folder)
            #expect(run.status == 2 && run.errors.contains(message), "\(arguments): \(run.errors)")
            #expect(run.output.isEmpty)
        }
    }

    private func basket(_ code: String) -> String {
        """
        says: What we look at
        parts:
          cars: ["\(code)"]
        examples:
          - { code: "870323", part: cars }
        origin: { made: written for a test }
        """
    }

    @Test func `a basket beside the ledger is taken by name, wins, and is told with file and line where it is wrong`()
        throws
    {
        let workspace = try workspace()
        func exports(_ basket: String) throws -> Run {
            try Run(
                ["series", "baci", "CHN", "RUS", "--basket", basket, "--format", "csv"], in: workspace.folder)
        }
        let bearings = try exports("bearings").output
        try workspace.write(basket("8703"), to: "dyad.ledger.baskets/ours.yaml")
        let cars = try exports("ours")
        #expect(cars.output.contains("2023,290000,"), "\(cars.output) \(cars.errors)")
        try workspace.write(basket("8703"), to: "dyad.ledger.baskets/bearings.yaml")
        #expect(try exports("bearings").output == cars.output && cars.output != bearings)

        try workspace.write(basket("87x3"), to: "dyad.ledger.baskets/ours.yaml")
        try workspace.write("says: Nothing\nparts: [1", to: "dyad.ledger.baskets/broken.yaml")
        for arguments in [["series", "baci", "CHN", "RUS"], ["rules", "lint"]] {
            let run = try Run(arguments, in: workspace.folder)
            #expect(run.status == 3)
            #expect(run.errors.contains("dyad.ledger.baskets/ours.yaml:3: \"87x3\" is no code"), "\(run.errors)")
            #expect(run.errors.contains("dyad.ledger.baskets/broken.yaml:"), "\(run.errors)")
            #expect(!run.errors.contains("Rules/dyad") && !run.errors.contains("Rules/ours"))
        }
    }
}
