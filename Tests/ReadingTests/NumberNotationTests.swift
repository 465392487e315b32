import Domain
import Generators
import Reading
import Rules
import Testing

/// Numbers printed in every notation of a language are read back as they were.
@Suite struct NumberNotationTests {
    /// A way to print a whole number.
    struct Notation: Sendable, CustomStringConvertible {
        let description: String
        let language: String
        let most: Int
        let print: @Sendable (Int) -> String
    }

    static let notations: [Notation] = [
        Notation(description: "digits", language: "en", most: 999_999_999) { "\($0)" },
        Notation(description: "commas", language: "en", most: 999_999_999_999) { grouped($0, by: ",") },
        Notation(description: "apostrophes", language: "en", most: 999_999_999) { grouped($0, by: "'") },
        Notation(description: "narrow spaces", language: "en", most: 999_999_999) { grouped($0, by: "\u{202F}") },
        Notation(description: "groups of two", language: "en", most: 999_999_999) { indian($0) },
        Notation(description: "short thousands", language: "en", most: 999) { "\($0)k" },
        Notation(description: "short millions", language: "en", most: 999) { "\($0)mn" },
        Notation(description: "short billions", language: "en", most: 999) { "\($0)bn" },
        Notation(description: "English words", language: "en", most: 999_999_999_999) { NumberPrinter.english($0) },
        Notation(description: "commas", language: "zh", most: 999_999_999) { grouped($0, by: ",") },
        Notation(description: "wide digits", language: "zh", most: 999_999) { wide($0) },
        Notation(description: "Chinese words", language: "zh", most: 999_999_999_999) { NumberPrinter.chinese($0) },
        Notation(description: "spaces", language: "ru", most: 999_999_999) { grouped($0, by: " ") },
        Notation(description: "spaces that do not break", language: "ru", most: 999_999_999) {
            grouped($0, by: "\u{A0}")
        },
        Notation(description: "Russian words", language: "ru", most: 999_999_999_999) { NumberPrinter.russian($0) },
    ]

    private static let scales = [
        "short thousands": 1e3, "short millions": 1e6, "short billions": 1e9,
    ]
    /// A sentence that counts nothing by itself; the number stands in its blank.
    private static let frames = ["en": "It was |.", "zh": "总数为|。", "ru": "Это было |."]

    @Test(arguments: notations)
    func `a printed number is read back`(_ notation: Notation) throws {
        let rulebook = try RuleExampleTests.rulebook.get()
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            // As often a short number as a long one.
            let digits = Int.random(in: 1...12, using: &generator)
            let bound = (0..<digits).reduce(1) { bound, _ in bound * 10 } - 1
            let number = Int.random(in: 10...max(10, min(bound, notation.most)), using: &generator)
            // A year is a time where it stands alone, and so is a small number in some languages' clocks.
            guard !(1500...2099).contains(number) else { continue }
            let text = (Self.frames[notation.language] ?? "|").replacing("|", with: notation.print(number))
            let readings = Example(
                file: "seed \(seed)", language: notation.language, text: text, published: nil, expected: []
            ).readings(rulebook)
            let expected = Double(number) * (Self.scales[notation.description] ?? 1)
            #expect(readings.quantities.map(\.quantity.value) == [expected], "seed \(seed): \(text)")
        }
    }

    @Test func `decimals keep their digits and their step`() throws {
        let rulebook = try RuleExampleTests.rulebook.get()
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let (whole, tenths) = (Int.random(in: 1...999, using: &generator), Int.random(in: 0...9, using: &generator))
            for (language, mark, unit) in [("en", ".", "billion"), ("zh", ".", "亿"), ("ru", ",", "млрд")] {
                let scale = language == "zh" ? 1e8 : 1e9
                let space = language == "zh" ? "" : " "
                let printed = "\(whole)\(mark)\(tenths)\(space)\(unit)"
                let text = (Self.frames[language] ?? "|").replacing("|", with: printed)
                let readings = Example(
                    file: "seed \(seed)", language: language, text: text, published: nil, expected: []
                ).readings(rulebook)
                let quantity = try #require(readings.quantities.first?.quantity, "seed \(seed): \(text)")
                #expect(quantity.value == Double(whole * 10 + tenths) * (scale / 10), "seed \(seed): \(text)")
                #expect(quantity.step == scale / 10, "seed \(seed): \(text)")
            }
        }
    }

    @Test(arguments: [
        "The S-400 flew.", "A COVID-19 case.", "It called +7 495 123-45-67-89.", "See 3.2.1 there.",
        "At 11:30 it ended.",
        "It ran 24/7.", "The build 2.0.17.4 is out.", "An address /2024/05/06/page is given.", "Networks of 5G came.",
    ])
    func `a name is no number`(_ text: String) throws {
        let readings = Example(file: "", language: "en", text: text, published: nil, expected: [])
            .readings(try RuleExampleTests.rulebook.get())
        let values = readings.quantities.map(\.quantity.value).filter { $0 != 7 && $0 != 495 }
        #expect(values.isEmpty, "read: \(values)")
    }

    private static func grouped(_ number: Int, by mark: String) -> String {
        number < 1000 ? "\(number)" : grouped(number / 1000, by: mark) + mark + padded(number % 1000)
    }

    private static func padded(_ number: Int) -> String { String("\(number + 1000)".dropFirst()) }

    private static func indian(_ number: Int) -> String {
        func pairs(_ number: Int) -> String {
            number < 100 ? "\(number)" : pairs(number / 100) + "," + String("\(number % 100 + 100)".dropFirst())
        }
        return number < 1000 ? "\(number)" : pairs(number / 1000) + "," + padded(number % 1000)
    }

    private static func wide(_ number: Int) -> String {
        String(String.UnicodeScalarView("\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }
}
