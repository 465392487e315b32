import Statistics
import Testing

/// What became of exports to Armenia, Kazakhstan and Kyrgyzstan from 2022 on, beside others.
@Suite(.enabled(if: Table.isThere, Table.missing)) struct EffectTests {
    private let treated: Set = ["Armenia", "Kazakhstan", "Kyrgyzstan"]
    private let controls: Set = [
        "United States", "Brazil", "India", "South Africa", "Egypt", "Morocco", "Serbia",
    ]

    /// In 2016 only the three treated have a name in English in the table.
    private func few() throws -> Panel {
        try EuropeanExports.yearly().filter { unit, _ in treated.contains(unit) || controls.contains(unit) }
    }

    private func all() throws -> Panel {
        try EuropeanExports.yearly().filter { unit, year in
            year >= 2019 && !["Russian Federation", "Belarus", "Ukraine"].contains(unit)
                && !EuropeanExports.isAggregate(unit)
        }
        .balanced()
    }

    private func compare(_ estimate: Estimate, _ name: String) throws {
        let expected = try #require(Table.figures("acceptance")[name] as? [Double])
        let effect = try #require(estimate["treated"])
        #expect(abs(effect.value - expected[0]) <= 0.000051, "\(name): \(effect)")
        #expect(abs(effect.standardError - expected[1]) <= 0.000051, "\(name): \(effect)")
        if expected.count > 2 { #expect(estimate.observations == Int(expected[2])) }
        #expect(estimate.converged)
    }

    @Test func `three treated partners against seven others`() throws {
        try compare(try few().differenceInDifferences(treated: treated, from: 2022), "did_7controls_2010_2023")
    }

    @Test func `Kazakhstan alone against seven others`() throws {
        let panel = try few().filter { unit, _ in unit == "Kazakhstan" || controls.contains(unit) }
        let estimate = panel.differenceInDifferences(treated: treated, from: 2022)
        #expect(estimate.leftOut == 1, "its row of 2016 is alone in its year")
        try compare(estimate, "did_KZ_only")
    }

    @Test func `three treated partners against all others, in logs and in levels`() throws {
        let panel = try all()
        try compare(panel.differenceInDifferences(treated: treated, from: 2022), "did_total_AM_KZ_KG")
        try compare(panel.differenceInDifferences(treated: treated, from: 2022, by: .poisson), "did_ppml_AM_KZ_KG")
    }

    @Test func `year by year beside 2021`() throws {
        let expected = try #require(Table.figures("acceptance")["event_study_total"] as? [String: Double])
        let study = try few().eventStudy(treated: treated, reference: 2021)
        #expect(study.collinear == ["2016"], "only treated partners have a name in English that year")
        #expect(study.coefficients.count == expected.count)
        for (name, value) in expected {
            let found = try #require(study[String(name.split(separator: ":")[1])])
            #expect(abs(found.value - value) <= 0.00051, "\(name): \(found)")
        }
    }
}
