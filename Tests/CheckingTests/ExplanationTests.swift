import Domain
import Rules
import Testing

@testable import Checking

/// What a verdict keeps of its arithmetic.
struct ExplanationTests {
    private static let claims = [
        Trade.claim(.level, "total", "2023", Trade.billions("240")),
        Trade.claim(.level, "exports", "2023-06", Trade.billions("11.28"), at: 20),
        Trade.claim(.change, "total", "2023-01-01/2023-11-30", Trade.percent("26.7"), .up, currency: "USD", at: 40),
        Trade.claim(.change, "exports", "2023", Trade.percent("4"), .down, at: 60),
        Trade.claim(.order, "total", "2024", at: 80) { $0.comparison = .record },
        Trade.claim(.level, "total", "2031", Trade.billions("500"), at: 100),
        Trade.claim(.conversion, "total", "2023", Trade.billions("5"), at: 120),
    ]

    @Test func `the explanation is the arithmetic in the words of the records`() throws {
        let words = ArithmeticWords(try Trade.rulebook.get())
        for verdict in try Trade.verdicts(Self.claims, published: "2026-03-01") {
            #expect(!verdict.arithmetic.isEmpty)
            #expect(words.text(verdict.arithmetic) == verdict.explanation)
            #expect(verdict.lacks.map(words.text) == verdict.missing)
            #expect(verdict.diagnosis?.line.map(words.text) == verdict.diagnosis?.fit)
        }
    }

    @Test(arguments: ["en", "zh", "ru"]) func `each language tells every step, with no blank left`(language: String)
        throws
    {
        let words = ArithmeticWords(try Trade.rulebook.get(), language: language)
        for verdict in try Trade.verdicts(Self.claims, published: "2026-03-01") {
            let told = words.text(verdict.arithmetic + [verdict.lacks, verdict.diagnosis?.line].compactMap { $0 })
            #expect(!told.contains("{") && !told.contains("check.") && !told.contains("time."), "\(told)")
            if language != "en" { #expect(!told.contains("China") && !told.contains("trade of"), "\(told)") }
        }
    }

    @Test func `every obstacle and every slip has its sentence`() throws {
        let wordings = try Trade.rulebook.get().wordings
        for obstacle in Obstacle.allCases { #expect(wordings.has("check.obstacle.\(obstacle)")) }
        for slip in diagnoses { #expect(wordings.has("check.fit.\(slip.kind)")) }
    }

    @Test func `figures lead to the claim and to the observations that are evidence`() throws {
        let verdict = try Trade.verdict(Self.claims[0])
        let runs = ArithmeticWords(try Trade.rulebook.get()).runs
        let entries = Set(verdict.arithmetic.flatMap(runs).compactMap(\.entry))
        #expect(entries.contains(verdict.claim))
        #expect(entries.isSuperset(of: verdict.evidence))
    }
}
