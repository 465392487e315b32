import Testing

/// A house that breaks one rule, and the words that must tell so.
struct PlantedBreach: Sendable, CustomTestStringConvertible {
    let rule: HouseRule
    let tree: SourceTree
    let told: String

    init(_ rule: HouseRule, _ changes: [String: String], tells told: String) {
        self.init(rule, SourceTree.sound.with(changes), tells: told)
    }

    init(_ rule: HouseRule, _ tree: SourceTree, tells told: String) {
        self.rule = rule
        self.tree = tree
        self.told = told
    }

    var testDescription: String { "\(rule.name): \(told)" }

    static let all: [PlantedBreach] = [
        // Arrows
        PlantedBreach(
            .arrows, ["Sources/Domain/Noun.swift": "import Rules\n"],
            tells: "Sources/Domain/Noun.swift:1: Domain (floor 0) may not import Rules (floor 2)"),
        PlantedBreach(
            .arrows, ["Sources/Reading/Reader.swift": "import Domain\npublic import Intake\n"],
            tells: "Sources/Reading/Reader.swift:2: Reading (floor 3) may not import Intake (floor 3)"),
        PlantedBreach(
            .arrows, ["Sources/Matching/Token.swift": "import struct Rules.Rulebook\n"],
            tells: "Matching (floor 1) may not import Rules (floor 2); it may import Domain"),
        PlantedBreach(
            .arrows, ["Sources/dyad/Commands/Read.swift": "@testable import Reading\n"],
            tells: "dyad (floor 6) may not import"),
        PlantedBreach(
            .arrows, ["Sources/Guessing/Guess.swift": "import Domain\n"],
            tells: "Sources/Guessing: no floor"),

        PlantedBreach(
            .oneTable,
            [
                "Package.swift":
                    "library(\"Matching\", [\"Domain\", \"Rules\"]),\ntests(of: \"Matching\", [\"Domain\"]),\n"
            ],
            tells: "Package.swift: Matching should import Domain:"),
        PlantedBreach(
            .oneTable, ["ARCHITECTURE.md": "| Rules | What Domain and Matching need | Domain | Yams |\n"],
            tells: "ARCHITECTURE.md: Rules should import Domain, Matching:"),

        // Homes
        PlantedBreach(
            .homes, ["Sources/Domain/Noun.swift": "import Yams\n"],
            tells: "Yams may only be imported by Rules"),
        PlantedBreach(
            .homes, ["Sources/Checking/Checker.swift": "import GRDB\n"],
            tells: "only be imported by LedgerSQLite"),
        PlantedBreach(.homes, ["Sources/Desk/Page.swift": "import Plotting\n"], tells: "Plotting has no home"),
        PlantedBreach(
            .homes,
            [
                "Sources/Intake/Articles/Article.swift": "import CGumbo\n",
                "Sources/Intake/Tree.swift": "import CGumbo\n",
            ],
            tells: "Sources/Intake/Tree.swift:1: CGumbo is imported by one file only"),
        PlantedBreach(
            .homes, ["Sources/Domain/Noun.swift": "import COpenSSL\n"],
            tells: "Sources/Domain/Ledger/Checksum.swift alone"),

        // Purity
        PlantedBreach(
            .purity, ["Sources/Reading/Reader.swift": "let today = Date()\n"],
            tells: "Date() belongs at the edges"),
        PlantedBreach(
            .purity, ["Sources/Reading/Reader.swift": "func today() -> Date { return .now }\n"], tells: ".now"),
        PlantedBreach(
            .purity, ["Sources/Domain/Noun.swift": "let x = \"\\(Int.random(in: 0..<9))\"\n"],
            tells: ".random"),
        PlantedBreach(
            .purity, ["Sources/Checking/Checker.swift": "let f = FileManager.default\n"],
            tells: "FileManager"),
        PlantedBreach(
            .purity, ["Sources/Reporting/Page.swift": "let s = URLSession.shared\n"],
            tells: "URLSession"),
        PlantedBreach(
            .purity, ["Sources/Matching/Token.swift": "let c = ContinuousClock()\n"],
            tells: "ContinuousClock"),
        PlantedBreach(
            .purity, ["Sources/Reconciliation/Net.swift": "let h = \"a\".hashValue\n"],
            tells: ".hashValue"),
        PlantedBreach(
            .purity, ["Sources/Intake/Formats/PlainText.swift": "let f = fopen(p, m)\n"],
            tells: "fopen"),

        // Words
        PlantedBreach(
            .languageWords, ["Sources/Reading/Reader.swift": "let cue = \"roughly\"\n"],
            tells: "\"roughly\" is a word that Rules/Languages/en.yaml already knows"),
        PlantedBreach(
            .languageWords, ["Sources/Checking/Checker.swift": "let line = \"\\(a) lies outside \\(b)\"\n"],
            tells: "Rules/Wordings/en.yaml already knows"),
        PlantedBreach(
            .languageWords, ["Sources/Matching/Token.swift": "let cue = \"亿\"\n"], tells: "is a word of a language"),

        PlantedBreach(
            .languageWords,
            ["Sources/Desk/Templates/home.mustache": "<p class=\"lead\">{{{text}}}</p>\n<b>Claims</b>\n"],
            tells: "home.mustache:2: a word of a language"),

        // Shape
        PlantedBreach(
            .typeFiles, ["Sources/Domain/Noun.swift": "public struct Verb {}\n"],
            tells: "Verb belongs in a file of its own"),
        PlantedBreach(
            .typeFiles, ["Sources/Domain/Noun.swift": "struct Noun {}\nprivate final class A {}\nenum B {}\n"],
            tells: "Sources/Domain/Noun.swift:3: B belongs"),
        PlantedBreach(
            .typeFiles,
            ["Sources/Domain/Noun.swift": "struct Noun {}\nextension String {\n    var loud: String { self }\n}\n"],
            tells: "belongs in String+Topic.swift"),
        PlantedBreach(
            .sizes, ["Sources/Domain/Noun.swift": String(repeating: "// line\n", count: 401)], tells: "401 lines"),
        PlantedBreach(
            .sizes, Dictionary(uniqueKeysWithValues: (1...13).map { ("Sources/Domain/Crowd/File\($0).swift", "") }),
            tells: "Sources/Domain/Crowd: 13 files"),
        PlantedBreach(.names, ["Sources/Domain/ClaimManager.swift": ""], tells: "\"Manager\" in ClaimManager"),
        PlantedBreach(
            .names, ["Sources/Domain/Noun.swift": "struct Noun { struct NewNoun {} }\n"], tells: "\"New\" in NewNoun"),

        // Documentation
        PlantedBreach(
            .documentation,
            ["Sources/Domain/Noun.swift": "/// A noun.\npublic struct Noun {\n    public var bare: Int\n}\n"],
            tells: "Noun.swift:3"),
        PlantedBreach(
            .documentation,
            ["Sources/Domain/Noun.swift": "/// A noun. It goes on\n/// and on in one breath.\npublic struct Noun {}\n"],
            tells: "BeginDocumentationCommentWithOneLineSummary"),

        // Rule files
        PlantedBreach(
            .ruleFiles, ["Rules/Claims/en/growth.yaml": "match: <a>\nexamples:\n  - text: A.\n"],
            tells: "growth.yaml: no origin"),
        PlantedBreach(
            .ruleFiles, ["Rules/Claims/en/growth.yaml": "match: <a>\norigin: ours\nexamples: []\n"],
            tells: "growth.yaml: no example"),
        PlantedBreach(
            .ruleFiles, ["Rules/Claims/en/growth.yaml": "examples:\norigin: ours\n"], tells: "growth.yaml: no example"),
        PlantedBreach(
            .ruleFiles, ["Rules/Wordings/zh.yaml": "a: b\n"], tells: "zh.yaml: no origin"),
        PlantedBreach(
            .ruleFiles, ["Rules/Registers/goods.tsv": "# Goods, one a row.\ncode\tname\n"],
            tells: "goods.tsv: no origin"),

        // Catalogs
        PlantedBreach(
            .catalogs,
            ["Sources/Intake/Formats/Newsletter.swift": "\nstruct Newsletter: Sendable, DocumentFormat {}\n"],
            tells: "Newsletter.swift:2: add the line 'Newsletter(),' to Sources/Intake/DocumentFormats.swift"),
        PlantedBreach(
            .catalogs, ["Sources/Checking/Diagnoses/Sign.swift": "struct Sign {}\nextension Sign: Slip {}\n"],
            tells: "add the line 'Sign(),' to Sources/Checking/Diagnoses.swift"),
        PlantedBreach(
            .catalogs, ["Sources/Intake/DocumentFormats.swift": "// PlainText(),\n"],
            tells: "add the line 'PlainText(),'"),
        PlantedBreach(
            .catalogs, ["Sources/dyad/Commands/ReadCommand.swift": "struct ReadCommand: AsyncParsableCommand {}\n"],
            tells: "add the line 'ReadCommand.self,' to Sources/dyad/DyadCommand.swift"),
        PlantedBreach(
            .catalogs, ["Sources/Desk/Routes.swift": "let pages = [HomePage()]\n"],
            tells: "lists types of Page, but none"),

        // Pages
        PlantedBreach(
            .modulePages, SourceTree.sound.without("Sources/Domain/README.md"),
            tells: "Sources/Domain/README.md: missing"),
        PlantedBreach(
            .modulePages, ["Rules/README.md": String(repeating: "Rulebook.swift\n", count: 16)],
            tells: "16 lines (at most 15)"),
        PlantedBreach(
            .modulePages, ["Sources/Intake/README.md": "# Intake\n"],
            tells: "say which one to read first"),
        PlantedBreach(
            .generatedPages, ["Sources/Domain/Noun.swift": "/// Another meaning.\npublic struct Noun {}\n"],
            tells: "Docs/Glossary.md: out of date"),
        PlantedBreach(
            .generatedPages, ["Rules/Registers/countries.tsv": "# origin: made for another test\nCHN\tChina\n"],
            tells: "Docs/Sources.md: out of date"),
    ]
}
