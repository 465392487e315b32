import Foundation
import Generators
import Testing

/// A take-in that is killed loses nothing and doubles nothing.
@Suite(.serialized) struct KillTests {
    @Test func `a killed take-in is finished by the same words`() throws {
        let workspace = try Workspace()
        for number in 1...200 {
            try workspace.write(
                """
                Letter \(number)

                January 27, 2025

                Trade between China and Russia reached $\(200 + number) billion in 2024, the \(number)th letter says. \
                China's exports to Russia rose \(number % 50 + 1).\(number % 10) percent in 2024 from a year earlier.
                """, to: "letters/\(number).txt")
        }
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        var kills = 0
        for _ in 0..<4 {
            let process = try Run.start(["take-in", "letters"], in: workspace.folder)
            let milliseconds = UInt32.random(in: 150...900, using: &generator)
            usleep(milliseconds * 1000)
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                kills += 1
            }
            process.waitUntilExit()
        }
        let last = try Run(["take-in", "letters"], in: workspace.folder)
        #expect(last.status == 0, "\(last.errors)")
        let documents = try Run(["list", "documents", "--format", "jsonl"], in: workspace.folder).records
        let sources = documents.compactMap { $0["source"] as? String }
        #expect(sources.count == 200 && Set(sources).count == 200, "after \(kills) kills, seed \(seed)")
        let claims = try Run(["list", "claims", "--format", "jsonl"], in: workspace.folder).records
        #expect(claims.count == Set(claims.compactMap { $0["id"] as? String }).count)
        #expect(claims.count >= 400)
        let again = try Run(["take-in", "letters"], in: workspace.folder)
        #expect(again.output.contains("0 documents") && again.output.contains("200"))
    }
}
