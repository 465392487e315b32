import Domain

/// What a wording of a flow may lean on where it names no countries itself.
struct FlowContext {
    /// The pair of countries that the document is read for.
    let dyad: Dyad?
    /// Whether no third country is named more often than the pair's rarer side.
    let isAbout: Bool
    /// Whether the document names the pair's two sides and no other country at all.
    let isExclusive: Bool
    /// The countries of the sentence, or of the last sentence before it in the paragraph that names any.
    var countries: [Country] = []
    /// The flows of the sentence before, in the same paragraph.
    var previous: [FoundFlow] = []

    init(dyad: Dyad?, naming countries: [Country]) {
        self.dyad = dyad
        var counts: [Country: Int] = [:]
        for country in countries { counts[country, default: 0] += 1 }
        let rarer = dyad?.sides.map { counts[$0] ?? 0 }.min() ?? 0
        isExclusive = dyad.map { Set($0.sides) == Set(counts.keys) } ?? false
        isAbout = counts.allSatisfy { dyad?.counterpart(of: $0.key) != nil || $0.value <= rarer }
    }

    /// Whether both sides of the pair, and nobody else, are at hand.
    var namesBothSides: Bool { dyad.map { Set($0.sides) == Set(countries) } ?? false }

    /// Whether a country that is none of the pair is at hand.
    var namesOthers: Bool { countries.contains { dyad?.counterpart(of: $0) == nil } }
}
