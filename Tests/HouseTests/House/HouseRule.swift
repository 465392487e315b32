import Testing

/// A rule of the house: a name, and a pure function that finds where a tree breaks it.
struct HouseRule: Sendable, CustomTestStringConvertible {
    let name: String
    let breaches: @Sendable (SourceTree) -> [Breach]

    init(_ name: String, breaches: @escaping @Sendable (SourceTree) -> [Breach]) {
        self.name = name
        self.breaches = breaches
    }

    var testDescription: String { name }

    /// Every rule, in the order of CONTRIBUTING.md.
    static let all: [HouseRule] = [
        arrows, oneTable, homes, purity, languageWords, typeFiles, sizes, names, documentation, ruleFiles, catalogs,
        modulePages,
        generatedPages,
    ]
}
