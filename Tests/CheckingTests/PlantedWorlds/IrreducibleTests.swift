import Domain
import Reconciliation
import Testing

@testable import Checking

/// Whether what a verdict rests on decides it, and nothing of it could be left out.
struct IrreducibleTests {
    private static let seeds = (0..<20).map { _ in UInt64.random(in: 0 ... .max) }

    private static func verdict(_ text: Planter.Text, _ prints: Prints, among: Set<EntryID>) throws -> Verdict? {
        try Planted.verdicts(on: [text], prints, among: among, asOf: Planted.now).first {
            $0.claim == text.claims.first?.id
        }
    }

    @Test func `the smallest set that decides a claim decides it no more without any of its members`() throws {
        let rulebook = try Planted.rulebook.get()
        var sets = 0
        for seed in Self.seeds {
            var planter = Planted.planter(seed: seed)
            let claims = (0..<40).compactMap { _ in planter.text()?.claims.first }
            let cells = Cells(rulebook, planter.prints.observations)
            let statements = claims.compactMap { try? cells.statement(of: $0) }.filter { $0.sort != .record }
            var examination = Examination(
                cells, rulebook, Assumptions(), statements, planter.prints.observations, rates: planter.prints.rates)
            for statement in statements {
                let evidence = examination.evidence(for: statement, Planted.now, possibly: false)
                let form = statement.forms[0]
                func decides(_ bounds: Interval) -> Bool {
                    statement.fit(bounds, inexactness: evidence.inexactness) != .open
                }
                guard let explanation = evidence.network.explanation(of: form, where: decides) else { continue }
                sets += 1
                #expect(Network(explanation.constraints).bounds(on: form).interval.map(decides) == true, "seed \(seed)")
                for member in explanation.constraints {
                    let rest = Network(explanation.constraints.filter { $0.id != member.id })
                    let bounds = rest.bounds(on: form).interval
                    #expect(bounds.map(decides) != true, "seed \(seed): \(form) without \(member.id)")
                }
            }
        }
        print("\(sets) smallest sets decide")
        #expect(sets > 50)
    }

    @Test func `a verdict follows from the prints that it cites`() throws {
        for seed in Self.seeds {
            var planter = Planted.planter(seed: seed)
            let texts = (0..<24).compactMap { _ in planter.text() }
            let verdicts = try Planted.verdicts(on: texts, planter.prints, asOf: Planted.now)
            for text in texts {
                guard let verdict = verdicts.first(where: { $0.claim == text.claims.first?.id }),
                    verdict.label == .supported, verdict.basis == .statistics, text.claims[0].form != .order
                else { continue }
                let cited = Set(verdict.evidence)
                // A later print alone would count as the first.
                guard planter.prints.observations.allSatisfy({ !cited.contains($0.id) || $0.vintage.first }) else {
                    continue
                }
                let alone = try Self.verdict(text, planter.prints, among: cited)
                #expect(alone?.label == .supported, "seed \(seed): \(verdict.explanation)")
            }
        }
    }

    @Test func `of prints that contradict each other those are cited that do, and no others`() throws {
        var sets = 0
        for seed in Self.seeds {
            var planter = Planted.planter(seed: seed)
            guard let (figure, wrong) = planter.prints.misprint() else { continue }
            let reporter = planter.world.sides[figure.reporter]
            let claim = planter.claim(.level, figure, wrong) { $0.flow.reporter = reporter }
            let text = Planter.Text(claims: [claim], published: Planted.now)
            let all = Set(planter.prints.observations.map(\.id))
            let verdict = try #require(try Self.verdict(text, planter.prints, among: all))
            #expect(verdict.label == .conflictingEvidence, "seed \(seed): \(verdict.explanation)")
            sets += 1
            let cited = Set(verdict.evidence)
            #expect(try Self.verdict(text, planter.prints, among: cited)?.label == .conflictingEvidence)
            for print in cited {
                let fewer = try Self.verdict(text, planter.prints, among: cited.subtracting([print]))
                #expect(fewer?.label != .conflictingEvidence, "seed \(seed): \(verdict.explanation)")
            }
        }
        print("\(sets) contradictions are as small as can be")
    }
}
