import Foundation
import Testing
import Workflow

/// The pages about trade, over a table in the form of UN Comtrade.
extension DeskTests {
    /// Four countries' trade of 2018 to 2023: what goes from China through Kyrgyzstan to Russia since 2022 comes on top.
    private static var table: String {
        var lines = [
            "reporterISO,partnerISO,flowCode,cmdCode,classificationCode,period,primaryValue,partner2Code,customsCode,motCode"
        ]
        func add(_ reporter: String, _ partner: String, _ flow: String, _ goods: String, _ year: Int, _ value: Int) {
            lines.append("\(reporter),\(partner),\(flow),\(goods),H6,\(year),\(value),0,C00,0")
        }
        for year in 2018...2023 {
            let through = year >= 2022 ? 900_000_000 : 0
            for (exporter, importer, value) in [
                ("CHN", "RUS", 60_000_000_000), ("RUS", "CHN", 70_000_000_000), ("CHN", "KGZ", 500_000_000 + through),
                ("KGZ", "RUS", 300_000_000 + through), ("CHN", "KAZ", 9_000_000_000), ("KAZ", "RUS", 5_000_000_000),
                ("CHN", "ARM", 400_000_000), ("ARM", "RUS", 600_000_000), ("CHN", "GEO", 700_000_000),
                ("GEO", "RUS", 300_000_000),
            ] {
                add(exporter, importer, "X", "TOTAL", year, value)
                add(importer, exporter, "M", "TOTAL", year, value / 100 * 104)
                add(exporter, importer, "X", "848210", year, value / 1000)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func runWithTable(_ work: @Sendable @escaping (RunningDesk) async throws -> Void) async throws {
        try await RunningDesk.run { desk in
            let file = FileManager.default.temporaryDirectory.appending(path: "comtrade-\(UUID()).csv")
            try table.write(to: file, atomically: true, encoding: .utf8)
            defer { try? FileManager.default.removeItem(at: file) }
            let taken = try await desk.workbench.takeIn([file.path], dyad: nil, cores: 1) { _, _ in }
            try #require(taken.failures.isEmpty, "\(taken.failures)")
            try await work(desk)
        }
    }

    static let tradeAddresses = [
        "/trade", "/trade/bilateral", "/trade/bilateral?source=comtrade&shows=growth",
        "/trade/bilateral?frequency=year-to-date&shows=index", "/trade/mirror", "/trade/transit", "/trade/basket",
        "/trade/basket?goods=bearings", "/trade/asymmetry", "/trade/mirror?from=EUU&to=KGZ",
        "/trade/bilateral?from=%22%3E%3Cscript%3E&to=Kyrgyzstan", "/trade/transit?since=99999&source=%3Cb%3E",
        "/trade/scenario", "/trade/scenario?goods=bearings&year=2022&sigma=9", "/trade/scenario?from=RUS&to=KGZ",
        "/trade/scenario?sigma=1&year=%22%3E%3Cscript%3E", "/trade/scenario?sigma=nan&year=99999999999999999999",
    ]

    @Test func `every page stands over tables and over none, and hostile questions stay inert`() async throws {
        @Sendable func check(_ desk: RunningDesk) async throws {
            for address in Self.tradeAddresses {
                let reply = try await desk.ask(address)
                #expect(reply.status == 200, "\(address)")
                #expect(reply.body.ranges(of: "<h1").count == 1, "\(address)")
                #expect(!reply.body.contains("\"><script>"), "\(address)")
                let words = reply.body.replacing("/static/desk.js", with: "")
                #expect(words.firstMatch(of: /\b(desk|edition|chart)\.[a-z]/) == nil, "\(address)")
                let ids = reply.body.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
                #expect(Set(ids).count == ids.count, "\(address): an id is given twice")
            }
        }
        try await RunningDesk.run { desk in try await check(desk) }
        try await Self.runWithTable { desk in try await check(desk) }
    }

    @Test func `pictures are one image with a name, tables hold the figures, and sources are named`() async throws {
        try await Self.runWithTable { desk in
            let bilateral = try await desk.ask("/trade/bilateral?source=comtrade").body
            #expect(bilateral.contains("role=\"img\" aria-label=\"Trade of China with Russia\""))
            #expect(bilateral.contains("60.000") && bilateral.contains("70.000"))
            #expect(bilateral.contains("Sources/Trade/comtrade.yaml") && bilateral.contains("2024-01-01"))
            #expect(bilateral.contains("full-scale invasion"))
            #expect(
                bilateral.contains("Russia withholds figures by partner country")
                    && bilateral.contains("since 1 February 2022"))
            let mirror = try await desk.ask("/trade/mirror?from=CHN&to=KGZ").body
            #expect(mirror.contains("freight and insurance can explain it") && mirror.contains("\u{2212}4.0"))
            let transit = try await desk.ask("/trade/transit").body
            let first = try #require(transit.firstRange(of: "<th scope=\"row\">"))
            #expect(transit[first.upperBound...].hasPrefix("Kyrgyzstan"))
            #expect(transit.contains("/trade/bilateral?from=KGZ&amp;to=RUS"))
            let basket = try await desk.ask("/trade/basket?goods=bearings").body
            #expect(basket.contains("60.000") && basket.contains("million USD") && basket.contains("0.1"))
            let tiers = try await desk.ask("/trade/basket.csv?from=CHN&to=RUS").body
            #expect(tiers.contains("2023,0,0,0,60000000,0,0,60000000,"), "bearings are of tier 3.B: \(tiers)")
            let asymmetry = try await desk.ask("/trade/asymmetry?from=KGZ&to=RUS").body
            #expect(asymmetry.contains("Kyrgyzstan in the trade of Russia, %"))
        }
    }

    @Test func `the same figures are given as CSV and as data`() async throws {
        try await Self.runWithTable { desk in
            let csv = try await desk.ask("/trade/transit.csv")
            #expect(csv.head.contains("text/csv"))
            let lines = csv.body.split(separator: "\n")
            #expect(lines[0].hasPrefix("via,imports_before,imports_after"))
            #expect(lines[1].hasPrefix("KGZ,"))
            let data = try await desk.ask("/trade/transit.json")
            let first = try #require(data.body.split(separator: "\n").first)
            let record = try #require(try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
            let rows = try #require(record["import_rows"] as? [[String: Any]])
            #expect(rows.count == 6 && rows[0]["period"] as? String == "2018")
            #expect(record["throughflow"] as? Double ?? 0 > 8e8)
        }
    }

    @Test func `a scenario shows who sells and buys instead, and says what it assumes or why it can't be asked`()
        async throws
    {
        try await Self.runWithTable { desk in
            let page = try await desk.ask("/trade/scenario?source=comtrade&year=2023").body
            #expect(page.contains("What if China sold nothing more to Russia?") && page.contains("class=\"bar\""))
            #expect(page.contains("A scenario, not a forecast") && page.contains("substitution of 5."))
            #expect(page.contains("the 6 countries that traded") && page.contains("value=\"2023\""))
            let data = try await desk.ask("/trade/scenario.json?source=comtrade&year=2023").body
            let records = try data.split(separator: "\n").map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
            let kyrgyz = try #require(records.first { $0["country"] as? String == "KGZ" })
            let (before, after) = (kyrgyz["sold_before"] as? Double ?? 0, kyrgyz["sold_after"] as? Double ?? 0)
            #expect(before == 1.2e9 && after > before, "Kyrgyzstan sells to Russia instead")
            let chinese = try #require(records.first { $0["country"] as? String == "CHN" })
            #expect(chinese["sold_after"] as? Double ?? 0 == 0 && chinese["exports_percent"] as? Double ?? 0 < -10)
            let csv = try await desk.ask("/trade/scenario.csv?source=comtrade").body
            #expect(csv.hasPrefix("country,exports_change,exports_percent,sold_before"))
            for (query, sentence) in [
                ("sigma=1", "An elasticity of substitution of 1 can"), ("from=RUS&to=KGZ", "no whole year of trade"),
                ("year=1999", "There is one of 2018"),
            ] {
                let refused = try await desk.ask("/trade/scenario?source=comtrade&\(query)").body
                #expect(refused.contains(sentence) && !refused.contains("class=\"bar\""), "\(query)")
            }
        }
    }
}
