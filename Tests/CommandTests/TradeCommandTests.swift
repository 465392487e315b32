import Foundation
import Generators
import Testing

/// Trade tables by the command: taken in, asked for, refused.
@Suite struct TradeCommandTests {
    static let table = """
        t,i,j,k,v,q
        2021,156,643,848210,12.5,1
        2022,156,643,848210,20,1
        2022,156,643,848220,1,NA
        2022,643,156,270900,300,5
        2022,156,9999,848210,7,1

        """

    @Test func `a table is taken in once and answers with its rows`() throws {
        let workspace = try Workspace()
        try workspace.write(Self.table, to: "BACI_HS17.csv")
        let first = try Run(["take-in", "--no-progress", "BACI_HS17.csv"], in: workspace.folder)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("BACI_HS17.csv: 5 rows in the form of baci, 4 figures kept."))
        #expect(first.output.contains("1 left out, unknown area; the first in line 6: 9999"))
        let again = try Run(["take-in", "--no-progress", "BACI_HS17.csv"], in: workspace.folder)
        #expect(again.status == 0 && again.output.contains("1 files were held already"), "\(again.output)")

        let sources = try Run(["series", "--format", "csv"], in: workspace.folder)
        #expect(sources.output == "source,unit\nbaci,USD\n")
        let all = try Run(["series", "baci", "China", "RUS", "--format", "csv"], in: workspace.folder)
        #expect(
            all.output == "period,exported,imported,unit,source\n2021,12500,,USD,baci\n2022,21000,300000,USD,baci\n")
        let one = try Run(
            ["series", "baci", "CHN", "Russia", "--goods", "848220", "--format", "csv"], in: workspace.folder)
        #expect(one.output == "period,exported,imported,unit,source\n2022,1000,,USD,baci\n")
        let basket = try Run(
            ["series", "baci", "CHN", "Russia", "--basket", "bearings", "--format", "csv"], in: workspace.folder)
        #expect(basket.output == all.output.replacing("300000", with: ""), "what Russia sold were no bearings")
        let named = try Run(["series", "baci/CHN/RUS", "--format", "csv"], in: workspace.folder)
        #expect(named.output == all.output)
        let list = try Run(["list", "series"], in: workspace.folder)
        #expect(list.records.map { $0["name"] as? String } == ["baci/CHN/RUS", "baci/RUS/CHN"], "\(list.output)")
        #expect(list.records.first?["first"] as? String == "2021")
        let yearly = try Run(["series", "baci/CHN/RUS", "--frequency", "year"], in: workspace.folder)
        #expect(yearly.records.last?["exported_growth_percent"] as? Double == 68)
    }

    /// Trade of one seller with many countries, and of those with one buyer, with noise; some pass goods on since 2022.
    private func world(seed: UInt64, through planted: Set<Int>, _ countries: [Int]) -> String {
        var generator = SeededGenerator(seed: seed)
        func around(_ level: Double) -> Double { level * Double.random(in: 0.85...1.15, using: &generator) }
        var lines = ["t,i,j,k,v,q"]
        for country in countries {
            let size = Double.random(in: 50...5000, using: &generator)
            for year in 2017...2023 {
                // All trade grows a little; what is passed on comes on top of both legs alike.
                let growth = pow(1.04, Double(year - 2017))
                let passed =
                    year >= 2022 && planted.contains(country) ? Double.random(in: 1.5...3, using: &generator) * size : 0
                lines.append("\(year),276,\(country),848210,\(around(size * growth) + passed),1")
                lines.append("\(year),\(country),643,848210,\(around(size * growth / 4) + passed),1")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(arguments: [UInt64(1), 2, 3]) func `planted detours lead the ranking, and nothing else does`(_ seed: UInt64)
        throws
    {
        // Codes of M49 of countries that tables name.
        let countries = [
            4, 8, 12, 24, 28, 31, 32, 36, 40, 44, 48, 50, 51, 52, 56, 60, 64, 68, 70, 72, 76, 84, 90, 96, 100, 104, 108,
            112,
            116, 120, 124, 132, 140, 144, 148, 152, 170, 174, 178, 180, 188, 191, 192, 196, 203, 204, 208, 214, 218,
            222, 231,
            233, 242, 246, 266, 268, 270, 288, 300, 308, 320, 324, 328, 332, 340, 348, 352, 356, 360, 364, 368, 372,
            376, 380,
            384, 388, 392, 398, 400, 404, 410, 414, 417, 418, 422, 428, 434, 440, 450, 454, 458, 462, 466, 470, 478,
            480, 484,
        ]
        let planted: Set<Int> = [51, 268, 398, 417, 31, 196, 458, 356]
        let workspace = try Workspace()
        try workspace.write(world(seed: seed, through: planted, countries), to: "world.csv")
        _ = try Run(["take-in", "--no-progress", "world.csv"], in: workspace.folder)
        let run = try Run(
            ["route", "baci", "--from", "DEU", "--to", "RUS", "--since", "2022", "--format", "csv"],
            in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        let ranked = run.output.split(separator: "\n").dropFirst().map { String($0.prefix(3)) }
        #expect(ranked.count == countries.count)
        let names: Set = ["ARM", "GEO", "KAZ", "KGZ", "AZE", "CYP", "MYS", "IND"]
        #expect(names.isSubset(of: ranked.prefix(10)), "seed \(seed): \(ranked.prefix(10))")
    }

    /// Twenty countries and ten goods of very different size; eight pairs of them pass goods on since 2022.
    @Test(arguments: [UInt64(11), 12, 13]) func `planted detours of single goods lead the ranking of both`(
        _ seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        let countries = [
            31, 51, 268, 398, 417, 762, 795, 860, 792, 784, 196, 688, 356, 458, 702, 764, 704, 344, 496, 818,
        ]
        let goods = [
            "848210", "854231", "854232", "852990", "847150", "880730", "901380", "870899", "840999", "853400",
        ]
        var planted: Set<[Int]> = []
        while planted.count < 8 {
            planted.insert([
                Int.random(in: 0..<countries.count, using: &generator),
                Int.random(in: 0..<goods.count, using: &generator),
            ])
        }
        func around(_ level: Double) -> Double { level * Double.random(in: 0.8...1.25, using: &generator) }
        var lines = ["t,i,j,k,v,q"]
        for (place, country) in countries.enumerated() {
            for (number, code) in goods.enumerated() {
                let (inward, outward) = (
                    exp(Double.random(in: 3...8, using: &generator)), exp(Double.random(in: 2...7, using: &generator))
                )
                let size = Double.random(in: 1...3, using: &generator) * max(inward, outward)
                for year in 2017...2023 {
                    let passed = year >= 2022 && planted.contains([place, number]) ? around(size) : 0
                    lines.append("\(year),276,\(country),\(code),\(around(inward) + passed),1")
                    lines.append("\(year),\(country),643,\(code),\(around(outward) + passed),1")
                }
            }
        }
        let workspace = try Workspace()
        try workspace.write(lines.joined(separator: "\n") + "\n", to: "world.csv")
        _ = try Run(["take-in", "--no-progress", "world.csv"], in: workspace.folder)
        let run = try Run(
            ["route", "baci", "--from", "DEU", "--to", "RUS", "--since", "2022", "--by-goods"], in: workspace.folder)
        let records = run.records
        #expect(records.count == 200, "\(run.errors)")
        let areas = try Dictionary(
            uniqueKeysWithValues: countries.enumerated().map { place, code in
                (place, try #require(Self.codes[code]))
            })
        let wanted = Set(planted.map { "\(areas[$0[0]] ?? "") \(goods[$0[1]])" })
        let found = records.prefix(10).map { "\($0["via"] as? String ?? "") \($0["goods"] as? String ?? "")" }
        #expect(wanted.isSubset(of: found), "seed \(seed): \(wanted.subtracting(found)) not in \(found)")
        #expect((records[0]["import_rows"] as? [Any])?.count == 7 && (records[0]["export_rows"] as? [Any])?.count == 7)
    }

    private static let codes = [
        31: "AZE", 51: "ARM", 268: "GEO", 398: "KAZ", 417: "KGZ", 762: "TJK", 795: "TKM", 860: "UZB", 792: "TUR",
        784: "ARE", 196: "CYP", 688: "SRB", 356: "IND", 458: "MYS", 702: "SGP", 764: "THA", 704: "VNM", 344: "HKG",
        496: "MNG", 818: "EGY",
    ]

    @Test func `both sides of a trade are set beside each other, part-years apart`() throws {
        let workspace = try Workspace()
        var lines = ["REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        for year in 2020...2023 {
            for month in months {
                lines.append("Poland,Georgia,Total,EXPORT,Total,\(month). \(year),10")
                // Latvia sells nothing in May: a month without a row is one without trade.
                if month != "May" { lines.append("Latvia,Georgia,Total,EXPORT,Total,\(month). \(year),1") }
                lines.append("Latvia,Armenia,Total,EXPORT,Total,\(month). \(year),1")
            }
            let half = year == 2023 ? 3 : 70
            lines.append("Georgia,Poland,TOTAL,IMPORT,NORMAL,Y\(year),\(half)")
            lines.append("Georgia,Latvia,TOTAL,IMPORT,NORMAL,Y\(year),11")
        }
        try workspace.write(lines.joined(separator: "\n") + "\n", to: "comext.csv")
        _ = try Run(["take-in", "--no-progress", "comext.csv"], in: workspace.folder)
        let run = try Run(
            ["mirror", "comext", "--from", "European Union - 27 countries", "--to", "GEO", "--format", "jsonl"],
            in: workspace.folder)
        let records = run.records
        #expect(records.map { $0["exported"] as? Double } == [131, 131, 131, 131], "\(run.errors)")
        #expect(records.map { $0["imported"] as? Double } == [81, 81, 81, 14])
        #expect(records.map { $0["part_year"] as? Bool } == [false, false, false, true])
        #expect(records.map { ($0["gap_percent"] as? Double)?.rounded() } == [38, 38, 38, nil])
        #expect(records.map { $0["exporters"] as? Int } == [2, 2, 2, 2])
    }

    @Test func `a pair of which one side counted nothing is left out and told`() throws {
        let workspace = try Workspace()
        var lines = ["REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR"]
        for year in 2021...2022 {
            for (partner, value) in [("Armenia", 100), ("Russia", 5000)] {
                lines.append("Poland,\(partner),Total,EXPORT,Total,Y\(year),\(value)")
            }
            lines.append("Armenia,Poland,TOTAL,IMPORT,NORMAL,Y\(year),90")
        }
        try workspace.write(lines.joined(separator: "\n") + "\n", to: "comext.csv")
        _ = try Run(["take-in", "--no-progress", "comext.csv"], in: workspace.folder)
        let run = try Run(
            ["mirror", "comext", "--from", "EUU", "--to", "EAE", "--format", "jsonl"], in: workspace.folder)
        let records = run.records
        #expect(records.map { $0["exported"] as? Double } == [100, 100], "\(run.errors)")
        #expect(records.map { $0["exports_left_out"] as? Double } == [5000, 5000])
        #expect(records.map { $0["silent"] as? [String] } == [["RUS"], ["RUS"]])
        #expect(records.map { ($0["gap_percent"] as? Double)?.rounded() } == [10, 10])
    }

    @Test func `a panel is kept once, and another of its name is refused`() throws {
        let workspace = try Workspace()
        let table = "exporter,importer,trade,dist\nA,B,1,2\nB,A,3,4\n"
        try workspace.write(table, to: "one/world.csv")
        try workspace.write(table + "A,C,1,1\n", to: "two/world.csv")
        try workspace.write("exporter,importer,trade,dist\nA,B,1,2\nB,A,three,4\n", to: "bad.csv")
        let first = try Run(["take-in", "--no-progress", "one/world.csv"], in: workspace.folder)
        #expect(first.status == 0 && first.output.contains("world.csv: 2 rows, kept whole as the panel world"))
        let again = try Run(["take-in", "--no-progress", "one/world.csv"], in: workspace.folder)
        #expect(again.status == 0 && again.output.contains("1 files were held already"))
        let other = try Run(["take-in", "--no-progress", "two/world.csv"], in: workspace.folder)
        #expect(other.status == 1 && other.errors.contains("a panel world with other content is kept already"))
        let bad = try Run(["take-in", "--no-progress", "bad.csv"], in: workspace.folder)
        #expect(bad.status == 1 && bad.errors.contains("bad.csv:3") && bad.errors.contains("three"), "\(bad.errors)")
        let all = try Run(["panels", "--format", "csv"], in: workspace.folder)
        #expect(all.output == "panel,rows,countries,first,last,covariates,distances\nworld,2,2,,,dist,dist:levels\n")
    }

    @Test func `what wasn't taken in is said, with what was`() throws {
        let workspace = try Workspace()
        try workspace.write(Self.table, to: "b.csv")
        _ = try Run(["take-in", "--no-progress", "b.csv"], in: workspace.folder)
        let source = try Run(["series", "wits", "CHN", "RUS"], in: workspace.folder)
        #expect(source.status != 0 && source.errors.contains("wits: no such table was taken in (baci)"))
        let country = try Run(["series", "baci", "Ruritania", "RUS"], in: workspace.folder)
        #expect(country.status != 0 && country.errors.contains("Ruritania"))
        try workspace.write("a,b\n1,2\n", to: "odd.csv")
        let odd = try Run(["take-in", "--no-progress", "odd.csv"], in: workspace.folder)
        #expect(odd.status != 0 && odd.errors.contains("of no statistical source that is known"))
    }
}
