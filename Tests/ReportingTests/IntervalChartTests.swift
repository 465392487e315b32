import Domain
import Rules
import Testing

@testable import Reporting

/// Pictures of what a figure can be.
struct IntervalChartTests {
    private static let rulebook = Result { () throws(RuleErrors) in try Rulebook.load() }
    private static let cell = CellName(
        indicator: "total-trade", flow: Flow(from: "CHN", to: "RUS", kind: .total, reporter: "CHN", goods: "all"),
        period: Period(year: 2023), unit: "USD")

    private func verdict(_ stated: Interval, _ implied: Interval, unit: Unit = "USD", _ more: [ArithmeticLine] = [])
        -> Verdict
    {
        let claim = EntryID(.claim, "words")
        let lines = [
            ArithmeticLine(
                "check.claim.level",
                ["stated": .cited(.range(stated, unit: unit), claim), "cell": .cell(Self.cell)]),
            ArithmeticLine(
                "check.joined",
                [
                    "first": .sentence(
                        ArithmeticLine("check.so.refuted.figure", ["implied": .range(implied, unit: unit)])),
                    "second": .sentence(ArithmeticLine("check.off.low", ["gap": .difference(1, unit: unit)])),
                ]),
        ]
        return Verdict(
            claim: claim, label: .refuted, explanation: "", arithmetic: lines + more, asOf: Day(number: 0),
            atWriting: false)
    }

    private func chart(_ verdict: Verdict, _ language: String = "en") throws -> IntervalChart {
        try #require(IntervalChart(verdict, in: ArithmeticWords(try Self.rulebook.get(), language: language)))
    }

    @Test func `what is stated and what is implied stand on one axis, the gap between them in words`() throws {
        let chart = try chart(verdict(Interval(23.5e9, 24.5e9), Interval(240e9, 241e9)))
        #expect(chart.bars.map(\.kind) == [.stated, .implied])
        #expect(chart.gap?.interval == Interval(24.5e9, 240e9))
        let svg = try #require(chart.svg?.markup)
        #expect(
            svg.contains("role=\"img\" aria-label=\"What is stated, and what the rest implies. Stated: 23.5 to 24.5"))
        #expect(svg.contains("<title>") && svg.contains("<desc>") && svg.contains("off by 215.5 billion USD"))
        #expect(svg.contains(">billion USD</text>"))
    }

    @Test func `prints of the same figure and the slip undone have bars of their own, others have none`() throws {
        func print(_ cell: CellName, _ value: Double) -> ArithmeticLine {
            ArithmeticLine(
                "check.print.level",
                [
                    "cell": .cell(cell), "source": .source("gacc"),
                    "value": .cited(.quantity(value, step: 1e6, unit: "USD"), EntryID("o1")),
                ])
        }
        var other = Self.cell
        other.period = Period(year: 2022)
        let fit = ArithmeticLine(
            "check.fit.magnitude",
            ["stated": .range(Interval(235e9, 245e9), unit: "USD"), "cell": .cell(Self.cell)])
        let chart = try chart(
            verdict(
                Interval(23.5e9, 24.5e9), Interval(240e9, 241e9),
                [print(Self.cell, 240.11e9), print(other, 190e9), fit]),
            "zh")
        #expect(chart.bars.map(\.kind) == [.stated, .implied, .printed, .undone])
        #expect(chart.bars[2].name == "中国海关：2401.10亿美元")
    }

    @Test(arguments: [
        Interval(218e9, .infinity, lowOpen: true), Interval(-.infinity, 5), Interval(0, 0), Interval(1e308, 1.7e308),
        Interval(-1e-300, 1e-300), Interval(-.greatestFiniteMagnitude, .greatestFiniteMagnitude), .everything,
    ]) func `any interval is drawn within its picture`(stated: Interval) throws {
        for implied in [Interval(1, 2), .everything, Interval(-.infinity, -1e300), stated] {
            guard
                let chart = IntervalChart(
                    verdict(stated, implied), in: ArithmeticWords(try Self.rulebook.get())), let svg = chart.svg?.markup
            else { continue }
            for place in svg.matches(of: /(?:x|width)="(-?[0-9.]+)"/) {
                let x = try #require(Double(place.1))
                #expect((0...360).contains(x), "\(stated) \(implied): \(svg)")
            }
            #expect(!svg.contains("nan") && !svg.contains("inf\""))
        }
        let open = try chart(verdict(Interval(218e9, .infinity), Interval(1e9, 2e9))).svg?.markup
        #expect(open?.contains("class=\"arrow stated\"") == true)
    }

    @Test func `words from elsewhere are escaped`() throws {
        var cell = Self.cell
        cell.flow.from = "<b>"
        let fit = ArithmeticLine(
            "check.fit.flow_swapped",
            [
                "stated": .range(Interval(1, 2), unit: "USD"), "implied": .range(Interval(1, 2), unit: "USD"),
                "cell": .cell(cell),
            ])
        let svg = try chart(verdict(Interval(1, 2), Interval(3, 4), [fit])).svg?.markup
        #expect(svg?.contains("&lt;b&gt;") == true && svg?.contains("<b>") == false)
    }
}
