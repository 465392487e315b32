import Domain
import Reconciliation
import Testing

@testable import Checking

/// Whether what a verdict rests on decides it, and nothing of it could be left out.
struct IrreducibleTests {
    private static let seeds = Planted.seeds(20) { _ in .random(in: 0 ... .max) }

    private static func verdict(_ text: Planter.Text, _ prints: Prints, among: Set<EntryID>) throws -> Verdict? {
        try Planted.verdicts(on: [text], prints, among: among, asOf: Planted.now).first {
            $0.claim == text.claims.first?.id
        }
    }

    /// What the claims of a world say, and what is known of their figures.
    private static func examination(
        of planter: inout Planter, claims: Int
    ) throws -> (examination: Examination, statements: [Statement]) {
        let rulebook = try Planted.rulebook.get()
        let claims = (0..<claims).compactMap { _ in planter.text()?.claims.first }
        let cells = Cells(rulebook, planter.prints.observations)
        let statements = claims.compactMap { try? cells.statement(of: $0) }
        return (
            Examination(
                cells, rulebook, Assumptions(), statements, planter.prints.observations, rates: planter.prints.rates),
            statements
        )
    }

    @Test func `the smallest set that decides a claim decides it no more without any of its members`() throws {
        var sets = 0
        for seed in Self.seeds {
            var planter = Planted.planter(seed: seed)
            let (examination, statements) = try Self.examination(of: &planter, claims: 40)
            for statement in statements where statement.sort != .record {
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
        #expect(sets > 2 * Self.seeds.count)
    }

    @Test func `a finding follows from the prints that it cites`() throws {
        var findings = 0
        for seed in Self.seeds {
            var planter = Planted.planter(seed: seed)
            let (examination, statements) = try Self.examination(of: &planter, claims: 30)
            for statement in statements {
                let evidence = examination.evidence(for: statement, Planted.now, possibly: false)
                let finding = Judge(evidence: evidence, explains: true).finding(on: statement)
                let cited = finding.evidence.compactMap { print in evidence.cell(of: print).map { ($0, print) } }
                // Supported records cite what they lead over, of which one time less is one not known.
                guard finding.label == .supported, statement.sort != .record else { continue }
                findings += 1
                // The cells of the derivation are the way from the prints to the figure.
                let way = finding.steps.flatMap(\.constraint.form.cells) + statement.cells
                let alone = Evidence(cited, asked: Set(way), identities: examination.identities)
                let again = Judge(evidence: alone, explains: true).finding(on: statement)
                #expect(
                    again.label == .supported,
                    "seed \(seed): \(statement.forms[0]) by \(finding.evidence.map(\.id)), \(finding.implied ?? .everything); alone \(again.implied ?? .everything)"
                )
            }
        }
        print("\(findings) findings follow from what they cite")
        #expect(findings > 2 * Self.seeds.count)
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
