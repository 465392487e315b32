import Domain
import FoundationEssentials
import Reading
import Rules
import Testing

/// Sentences that other readers of figures are known to get wrong.
@Suite struct PeerCaseTests {
    /// A line of `Corpus/cases/peers.jsonl`.
    struct Case: Decodable, Sendable, CustomStringConvertible {
        /// What makes it hard.
        let trap: String
        let language: String
        let text: String
        let published: String?
        /// Every quantity that is read, no other.
        let quantities: [String]
        /// Times that are read.
        let times: [String]?
        /// Claims that are read.
        let claims: [String]?

        var description: String { "\(trap): \(text)" }
    }

    static let cases: [Case] = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = "/\(root)/Corpus/cases/peers.jsonl"
        guard let lines = try? String(contentsOf: URL(filePath: file), encoding: .utf8).split(separator: "\n") else {
            return []
        }
        return lines.compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    }()

    @Test func `there are twenty cases and more`() { #expect(Self.cases.count >= 20) }

    @Test(arguments: cases)
    func `what peers get wrong is read right`(_ peer: Case) throws {
        let example = Example(
            file: "peers", language: peer.language, text: peer.text,
            published: peer.published.flatMap { Day(iso: $0) }, expected: [])
        let readings = example.readings(try RuleExampleTests.rulebook.get())
        #expect(readings.quantities.map(Printed.quantity).sorted() == peer.quantities.sorted())
        let times = readings.times.map(Printed.time)
        for time in peer.times ?? [] { #expect(times.contains(time), "read: \(times)") }
        let claims = readings.claims.map(Printed.claim)
        for claim in peer.claims ?? [] { #expect(claims.contains(claim), "read: \(claims)") }
    }
}
