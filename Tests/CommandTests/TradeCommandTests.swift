import Foundation
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
        #expect(sources.output == "source\nbaci\n")
        let all = try Run(["series", "baci", "China", "RUS", "--format", "csv"], in: workspace.folder)
        #expect(all.output == "period,exported,imported,unit\n2021,12500,,USD\n2022,21000,,USD\n")
        let one = try Run(
            ["series", "baci", "CHN", "Russia", "--goods", "848220", "--format", "csv"], in: workspace.folder)
        #expect(one.output == "period,exported,imported,unit\n2022,1000,,USD\n")
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
