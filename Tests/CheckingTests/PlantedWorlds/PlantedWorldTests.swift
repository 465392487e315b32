import Domain
import FoundationEssentials
import Generators
import Testing

@testable import Checking

/// Worlds in which every figure is known, of which some are printed and some are claimed.
struct PlantedWorldTests {
    /// `DYAD_WORLDS` worlds, few enough for every run of the tests if not said; or the one that `DYAD_SEED` names.
    ///
    /// The seeds of half of them are always the same, those of the others are new each time.
    private static let seeds = Planted.seeds(60) { $0 % 2 == 0 ? UInt64($0) : .random(in: 0 ... .max) }

    @Test func `no true claim is ever refuted`() throws {
        var tally: [String: [VerdictLabel: Int]] = [:]
        for seed in Self.seeds {
            var planter = Planted.planter(seed: seed)
            let texts = (0..<20).compactMap { _ in planter.text() }
            let claims = Dictionary(texts.flatMap(\.claims).map { ($0.id, $0) }) { first, _ in first }
            for verdict in try Planted.verdicts(on: texts, planter.prints) {
                guard let claim = claims[verdict.claim] else { continue }
                // Where nothing is printed texts may differ that leave open what they compare with.
                let isTorn = verdict.label == .conflictingEvidence && verdict.basis != .texts
                #expect(
                    verdict.label != .refuted && !isTorn,
                    "seed \(seed): \(claim.form) \(claim.flow) \(verdict.explanation)")
                let form = claim.flow.kind == .balance ? "balance" : claim.form.rawValue
                tally[form, default: [:]][verdict.label, default: 0] += 1
            }
        }
        for (form, labels) in tally.sorted(by: { $0.key < $1.key }) {
            let all = labels.values.reduce(0, +)
            print("true \(form): \(labels[.supported] ?? 0) of \(all) supported, \(labels[.refuted] ?? 0) refuted")
        }
    }

    @Test func `planted errors are found and named where what is printed can show them`() throws {
        var tally = ErrorTally()
        for seed in Self.seeds {
            var planter = Planted.planter(seed: seed)
            let errors = PlantedError.kinds.compactMap { planter.error($0) }
            let day = Day(2025, 1, 1) ?? Planted.now
            func verdicts(_ claims: [[Claim]]) throws -> [EntryID: Verdict] {
                let texts = claims.map { Planter.Text(claims: $0, published: day) }
                let verdicts = try Planted.verdicts(on: texts, planter.prints, asOf: Planted.now)
                return Dictionary(verdicts.map { ($0.claim, $0) }) { first, _ in first }
            }
            let probed = try verdicts(errors.flatMap { $0.probes.map { [$0] } })
            let found = try verdicts(errors.map(\.claims))
            for error in errors {
                guard let verdict = found[error.claims[0].id] else { continue }
                let isDetermined = error.isDetermined(error.probes.compactMap { probed[$0.id] })
                tally.add(error, isDetermined: isDetermined, verdict)
            }
        }
        print(tally.table)
        let all = tally.all
        #expect(Double(all.found) >= 0.95 * Double(all.determined))
        #expect(Double(all.named) >= 0.9 * Double(all.found))
        #expect(2 * all.determined > all.planted)
    }
}
