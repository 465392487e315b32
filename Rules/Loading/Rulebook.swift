public import Domain
public import Matching

/// What Dyad knows, read once from its data files.
///
/// A class, since every step of the work holds it.
public final class Rulebook: Sendable {
    /// How each language writes figures, times, speech and comparisons.
    public let languages: [LanguageRules]
    /// The patterns of claims, by language.
    public let claimPatterns: [String: ClaimWordings]
    /// What claims speak of, in terms that a statistical source understands.
    public let indicators: [IndicatorRules]
    /// The wordings of the indicators, by language.
    public let flowWordings: [String: FlowWordings]
    /// The pairs of countries that can be followed.
    public let dyads: [Dyad]
    /// The sentences that Dyad prints.
    public let wordings: Wordings
    /// The same with explanations in each language that they are told in.
    private let translations: [String: Wordings]
    /// The languages that explanations are told in; the first is that of the records.
    public let explanationLanguages: [String]
    /// Countries with their names and adjectives.
    public let countries: CountryRegister
    /// How documents mark their parts.
    public let anatomy: Anatomy
    /// Who held which office when.
    public let offices: OfficeRegister
    /// Dated events with their wordings.
    public let events: EventRegister
    /// When statistics came out.
    public let releases: ReleaseRegister
    /// Statistics that offices stopped to publish.
    public let withheld: WithheldRegister
    /// What web pages call their furniture.
    public let furniture: PageFurniture
    /// How statistical sources write their prints.
    public let sources: [SourceDescription]
    /// How offices and collections write their trade tables.
    public let tradeTables: [TableDescription]
    /// Known errors of sources.
    public let corrections: [CorrectionRules]
    /// How tables for gravity regressions are written.
    public let panels: [PanelDescription]
    /// How tables of exchange rates are written.
    public let rateTables: [RateDescription]
    /// What euro and US dollar cost in other currencies.
    public let rates: RateRegister
    /// Goods that are looked at together.
    public let baskets: [Basket]
    /// Which codes held the same goods in other editions of the Harmonized System.
    public let editions: GoodsEditions
    /// The chapters of goods by name.
    public let chapters: ChapterRegister
    /// What trade tables name as reporter and partner.
    public let areas: AreaRegister
    /// What verdicts rest on besides figures.
    public let verdicts: VerdictRules
    /// Every file that was read, by path, for provenance.
    public let files: [String: RuleFile]

    /// Reads the rules of a folder, or of the built-in one.
    ///
    /// All faults are gathered and thrown together.
    /// - Parameter ownBaskets: a folder with baskets of the user's own, if it is there; they win over those of one name.
    public static func load(
        from folder: String? = nil, ownBaskets: String? = nil
    ) throws(RuleErrors) -> Rulebook {
        var loading = RuleLoading()
        do throws(RuleError) {
            let folder = try RuleFolder(folder)
            return try Rulebook(folder, ownBaskets: RuleFolder(own: ownBaskets), &loading)
        } catch {
            if !loading.faults.contains(error) { loading.faults.append(error) }
            throw RuleErrors(loading.faults)
        }
    }

    private init(
        _ folder: RuleFolder, ownBaskets: RuleFolder?, _ loading: inout RuleLoading
    ) throws(RuleError) {
        languages = try loading.languages(in: folder)
        let indicators = try loading.each(in: folder, "Indicators", IndicatorRules.init)
        self.indicators = indicators
        flowWordings = Dictionary(
            languages.map { ($0.code, FlowWordings(indicators, language: $0.code)) }
        ) { first, _ in first }
        dyads = try loading.each(in: folder, "Dyads") { (file) throws(RuleError) in try Dyad(file) }
        claimPatterns = Dictionary(
            grouping: try loading.each(in: folder, "Claims", ClaimPattern.init), by: \.language
        ).mapValues(ClaimWordings.init)
        let explanations = try Translations(loading.file(folder, "Wordings/explanations.yaml"))
        let wordings = try Wordings(loading.file(folder, "Wordings/en.yaml"), explanations)
        self.wordings = wordings
        explanationLanguages = explanations.languages
        translations = Dictionary(
            explanations.languages.map { ($0, wordings.translated(explanations, into: $0)) }
        ) { first, _ in first }
        countries = try CountryRegister(loading.file(folder, "Registers/countries.tsv"))
        anatomy = Anatomy(try loading.each(in: folder, "Outlets/Anatomy", AnatomyRules.init))
        offices = try OfficeRegister(loading.file(folder, "Registers/offices.tsv"))
        events = try EventRegister(loading.file(folder, "Registers/events.tsv"))
        releases = try ReleaseRegister(loading.file(folder, "Registers/releases.tsv"))
        withheld = try WithheldRegister(loading.file(folder, "Registers/withheld.tsv"))
        furniture = try PageFurniture(loading.file(folder, "Outlets/page-furniture.yaml"))
        sources = try loading.each(in: folder, "Sources/Prints", SourceDescription.init)
        tradeTables = try loading.each(in: folder, "Sources/Trade", TableDescription.init)
        let tables = tradeTables
        corrections = try loading.each(in: folder, "Corrections") { (file) throws(RuleError) in
            try CorrectionRules(file, tables: tables)
        }
        panels = try loading.each(in: folder, "Sources/Panels", PanelDescription.init)
        rateTables = try loading.each(in: folder, "Sources/Rates", RateDescription.init)
        rates = try RateRegister(
            loading.registers(in: folder, "Registers/Rates"),
            currencies: loading.file(folder, "Registers/quoted-currencies.tsv"))
        let builtIn = try loading.each(in: folder, "Baskets", Basket.init)
        var own: [Basket] = []
        if let ownBaskets { own = try loading.each(in: ownBaskets, "", Basket.init) }
        let names = Set(own.map(\.name))
        baskets = (own + builtIn.filter { !names.contains($0.name) }).sorted { $0.name < $1.name }
        editions = try GoodsEditions(loading.file(folder, "Registers/goods-changes.tsv"))
        chapters = try ChapterRegister(loading.file(folder, "Registers/goods-chapters.tsv"))
        areas = try AreaRegister(
            loading.file(folder, "Registers/areas.tsv"), groups: loading.file(folder, "Registers/groups.tsv"))
        verdicts = try VerdictRules(
            slacks: loading.file(folder, "Verdicts/slacks.yaml"), trust: loading.file(folder, "Verdicts/trust.yaml"),
            slips: loading.file(folder, "Verdicts/slips.tsv"))
        if let first = loading.faults.first { throw first }
        files = loading.files
    }

    /// The rules of a language, or of the first one if it is not known.
    public func language(_ code: String) -> LanguageRules? {
        languages.first { $0.code == code } ?? languages.first
    }

    /// The rules for a text in some script: the given language if that is written so, else the first one that is.
    public func language(_ code: String, in script: Script?) -> LanguageRules? {
        guard let script, language(code)?.script != script else { return language(code) }
        return languages.first { $0.script == script } ?? language(code)
    }

    /// The sentences with explanations in one of their languages; nothing if it is none of them.
    public func wordings(in language: String) -> Wordings? { translations[language] }

    /// An indicator by name.
    public func indicator(_ name: String) -> IndicatorRules? { indicators.first { $0.indicator.name == name } }
}
