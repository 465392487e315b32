/// The chapters of the Harmonized System with their names.
public struct ChapterRegister: Sendable {
    private let names: [String: [String: String]]
    /// The chapters, in order.
    public let chapters: [String]

    init(_ file: RuleFile) throws(RuleError) {
        let languages = ["en", "zh", "ru"]
        let rows = try Register(file, columns: ["chapter"] + languages).rows
        chapters = rows.map { $0["chapter"] }
        names = Dictionary(
            rows.map { row in (row["chapter"], Dictionary(languages.map { ($0, row[$0]) }) { first, _ in first }) }
        ) { first, _ in first }
    }

    /// The name of the chapter that a code is in, in a language; nothing if it is in none.
    public func name(of code: String, in language: String) -> String? { names[String(code.prefix(2))]?[language] }
}
