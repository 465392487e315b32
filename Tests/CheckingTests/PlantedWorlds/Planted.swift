import Domain
import FoundationEssentials
import Generators
import Rules
import Testing

@testable import Checking

/// Worlds with their texts, and what the checker says of them.
enum Planted {
    /// The rules with a pair of countries more, so that there are worlds whose figures texts quote without saying whose.
    static let rulebook = Result { try rules() }
    private static let dyad: [Country] = ["BRA", "IND"]
    private static let pairs: [[Country]] = [
        ["DEU", "VNM"], ["KAZ", "TUR"], ["MEX", "JPN"], ["POL", "KOR"], ["ZAF", "IDN"],
    ]

    private static func rules() throws -> Rulebook {
        let manager = FileManager.default
        let own = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rules")
        let folder = manager.temporaryDirectory.appending(path: "rules-\(UInt64.random(in: 0 ... .max))")
        defer { try? manager.removeItem(at: folder) }
        try manager.copyItem(at: own, to: folder)
        let pair = """
            sides: [BRA, IND]
            reporter: BRA
            watch: []
            sources: [gacc]
            origin: { made: written for a test, from: nothing }
            examples:
              - { sides: [BRA, IND] }
            """
        try Data(pair.utf8).write(to: folder.appending(path: "Dyads/planted.yaml"))
        return try Rulebook.load(from: folder.path())
    }

    /// The seeds of `DYAD_WORLDS` worlds, or of as many as are enough for every run; or the one that `DYAD_SEED` names.
    static func seeds(_ count: Int, _ seed: (Int) -> UInt64) -> [UInt64] {
        let environment = ProcessInfo.processInfo.environment
        if let seed = environment["DYAD_SEED"].flatMap({ UInt64($0) }) { return [seed] }
        return (0..<(environment["DYAD_WORLDS"].flatMap { Int($0) } ?? count)).map(seed)
    }

    /// The world of a seed.
    static func planter(seed: UInt64) -> Planter {
        var generator = SeededGenerator(seed: seed)
        let isDyad = Bool.random(using: &generator)
        let others = pairs.randomElement(using: &generator) ?? pairs[0]
        let sides = isDyad ? dyad : others.shuffled(using: &generator)
        let world = World(sides: sides, &generator)
        let prints = Prints(world, &generator)
        return Planter(world: world, prints: prints, isDyad: isDyad, generator: generator)
    }

    /// The verdicts on some texts by what is printed, or by some of it, at the rates of exchange.
    static func verdicts(
        on texts: [Planter.Text], _ prints: Prints, among: Set<EntryID>? = nil, asOf: Day? = nil
    ) throws -> [Verdict] {
        let documents = Dictionary(texts.map { ($0.claims[0].passage.document, $0.published) }) { first, _ in first }
        return try Checker(rulebook.get()).verdicts(
            on: texts.flatMap(\.claims),
            given: prints.observations.filter { among?.contains($0.id) ?? true } + prints.rates,
            documents: documents.sorted { $0.key < $1.key }.map { name, day in
                Document(
                    id: name, source: name.text, media: "text/plain", language: "en", text: "",
                    published: PublicationDate(value: day.description, basis: .stated, earliest: day, latest: day),
                    checksum: Checksum(of: name.text))
            }, asOf: asOf, now: now)
    }

    static let now = Day(2026, 4, 1) ?? Day(number: 0)
}
