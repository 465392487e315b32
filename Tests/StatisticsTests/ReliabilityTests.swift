import Foundation
import Generators
import Statistics
import Testing

@Suite struct ReliabilityTests {
    /// Trade among countries of which some declare badly: country k errs by 2 % · (k + 1) as exporter and importer.
    private func world(seed: UInt64) -> (flows: [MirroredFlow], truths: [Double]) {
        var generator = SeededGenerator(seed: seed)
        func normal() -> Double {
            (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0...1, using: &generator) }
        }
        var flows: [MirroredFlow] = []
        var truths: [Double] = []
        for from in 0..<24 {
            for to in 0..<24 where from != to {
                let truth = exp(Double.random(in: 0...6, using: &generator))
                truths.append(truth)
                flows.append(
                    MirroredFlow(
                        from: "\(from)", to: "\(to)", exported: truth * exp(0.02 * Double(from + 1) * normal()),
                        imported: 1.05 * truth * exp(0.02 * Double(to + 1) * normal())))
            }
        }
        return (flows, truths)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `who declares badly is found, and the rest is trusted more`(seed: UInt64) throws {
        let (flows, truths) = world(seed: seed)
        let reliability = Reliability(flows)
        #expect(abs(reliability.margin - 1.05) < 0.05)
        #expect((reliability.exporterVariances["22"] ?? 0) > (reliability.exporterVariances["3"] ?? 1))
        #expect(reliability.exporterWeight(from: "2", to: "22") > 0.75)
        #expect(reliability.exporterWeight(from: "22", to: "2") < 0.25)

        func error(_ guess: (MirroredFlow) -> Double) -> Double {
            zip(flows, truths).reduce(0) { $0 + pow(log(guess($1.0) / $1.1), 2) }
        }
        let reconciled = error { reliability.reconciled($0)! }
        #expect(reconciled < 0.8 * error { ($0.exported + $0.imported / 1.05) / 2 }, "better than the plain mean")
        #expect(reconciled < 0.5 * error { $0.exported })
        for flow in flows {
            let value = try #require(reliability.reconciled(flow))
            let arrived = flow.imported / reliability.margin
            #expect(value >= min(flow.exported, arrived) - 1e-9 && value <= max(flow.exported, arrived) + 1e-9)
        }
    }

    @Test func `one declaration is taken as it is, none gives nothing`() {
        let reliability = Reliability([], margin: 1.1)
        #expect(reliability.reconciled(MirroredFlow(from: "A", to: "B", exported: 5, imported: 0)) == 5)
        #expect(
            abs((reliability.reconciled(MirroredFlow(from: "A", to: "B", exported: 0, imported: 11)) ?? 0) - 10) < 1e-12
        )
        #expect(reliability.reconciled(MirroredFlow(from: "A", to: "B", exported: 0, imported: 0)) == nil)
        #expect(reliability.exporterWeight(from: "A", to: "B") == 0.5)
    }
}
