public import Domain
public import Matching

/// Countries with their names, adjectives, capitals and people in each language.
public struct CountryRegister: Sendable {
    /// Every wording; the value is the country's code.
    public let cues: CueIndex<Country>
    private let names: [String: [Country: String]]
    /// The file.
    public let file: RuleFile

    init(_ file: RuleFile) throws(RuleError) {
        let register = try Register(file, columns: ["country", "language", "name", "wordings"])
        self.file = file
        var cues = CueIndex<Country>()
        var names: [String: [Country: String]] = [:]
        for row in register.rows {
            let country = Country(row["country"])
            names[row["language"], default: [:]][country] = row["name"]
            for wording in [row["name"]] + row.list("wordings") {
                cues.insert(wording, country, capitalised: row["language"] == "en")
            }
        }
        self.cues = cues
        self.names = names
    }

    /// The English name of a country; its code if it isn't in the register.
    public func name(_ country: Country) -> String { names["en"]?[country] ?? country.code }

    /// The name of a country in a language, else its English one.
    public func name(_ country: Country, in language: String) -> String { names[language]?[country] ?? name(country) }
}
