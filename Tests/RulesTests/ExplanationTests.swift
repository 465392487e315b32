import Domain
import Testing

@testable import Rules

/// The sentences of the arithmetic in every language.
struct ExplanationTests {
    private static let trade = Flow(from: "CHN", to: "RUS", kind: .export, reporter: "CHN", goods: "all")
    private static let cell = CellName(
        indicator: "exports", flow: trade, period: Period(iso: "2023-01-01/2023-11-30"), unit: "USD")

    private func words(_ language: String) -> ArithmeticWords {
        ArithmeticWords(RepositoryRules.book, language: language)
    }

    @Test(arguments: [
        (
            "en",
            "China customs print: 218.176 billion USD for exports from China to Russia, January–November 2023 (printed 7–20 December 2023)."
        ),
        ("zh", "中国海关公布：2023年1月至11月中国对俄罗斯出口额为2181.76亿美元（公布于2023年12月7日至20日）。"),
        (
            "ru",
            "Таможня Китая: экспорт (Китай → Россия), январь – ноябрь 2023 — 218,176 млрд долл. США (опубликовано: 7–20 декабря 2023)."
        ),
    ]) func `one step in each language`(language: String, expected: String) throws {
        let line = ArithmeticLine(
            "check.print.level",
            [
                "source": .source("gacc"), "value": .quantity(218.176e9, step: 1e6, unit: "USD").cited(EntryID("o1")),
                "cell": .cell(Self.cell), "day": Period(iso: "2023-12-07/2023-12-20").map { .period($0) },
            ])
        #expect(words(language).text(line) == expected)
        let linked = words(language).runs(line).filter { $0.entry != nil }
        #expect(linked.count == 1 && linked[0].text.contains("7") && linked[0].entry == EntryID("o1"))
    }

    @Test(arguments: [
        ("en", "−2180 billion CNY", "21.8 trillion CNY", "at least 0.5 %"),
        ("zh", "−21800亿元人民币", "21.8万亿元人民币", "不小于0.5%"),
        ("ru", "−2180 млрд юаней", "21,8 трлн юаней", "не меньше 0,5 %"),
    ]) func `amounts are told in the scale of the language`(
        language: String, billions: String, trillions: String, share: String
    ) {
        #expect(words(language).range(Interval(-2.18e12, -2.18e12), "CNY") == billions)
        #expect(words(language).quantity(2.18e13, step: 1e11, "CNY") == trillions)
        #expect(words(language).range(Interval(0.5, .infinity), .percent) == share)
        #expect(words(language).factor(1.5).contains("5"))
    }

    @Test func `another language is told in that of the records`() {
        #expect(words("xx").language == "en")
        #expect(words("xx").text(ArithmeticLine("no.such.sentence", ["a": .text("b")])) == "no.such.sentence")
    }

    @Test(arguments: ["en", "zh", "ru"]) func `the countries of the pairs have names in each language`(language: String)
    {
        let book = RepositoryRules.book
        for country in book.dyads.flatMap({ $0.sides }) {
            let name = book.countries.name(country, in: language)
            #expect(language == "en" || name != book.countries.name(country), "\(country)")
        }
        #expect(book.countries.name("XXX", in: language) == "XXX")
    }

    @Test(arguments: [
        ("a: { en: x }", "lacks ru"), ("a: { en: \"{x}\", ru: \"{y}\" }", "{x}"),
        ("a: { en: x, ru: y, xx: z }", "xx is no language"), ("a: { en: x, ru: \"\" }", "lacks ru"),
    ]) func `what is missing in a language is a fault`(sentence: String, fault: String) throws {
        let file = RuleFile(
            path: "Wordings/explanations.yaml",
            text: "languages: [en, ru]\nscales: { en: [], ru: [] }\nsentences:\n  b: { en: b, ru: b }\n  \(sentence)\n")
        let error = try #require(throws: RuleError.self) { try Translations(file) }
        #expect(error.what.contains(fault) && error.line == 5, "\(error)")
    }

    @Test func `a sentence stands in one file`() throws {
        let told = RuleFile(
            path: "explanations.yaml", text: "languages: [en]\nscales: { en: [] }\nsentences: { a: { en: x } }")
        let own = RuleFile(path: "en.yaml", text: "language: en\nsentences:\n  a: y")
        let translations = try Translations(told)
        #expect(throws: RuleError.self) { try Wordings(own, translations) }
    }
}
