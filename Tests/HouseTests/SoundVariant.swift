import Testing

/// A change to the sound house that comes near a rule without breaking it.
struct SoundVariant: Sendable, CustomTestStringConvertible {
    let rule: HouseRule
    let why: String
    let changes: [String: String]

    init(_ rule: HouseRule, _ why: String, _ changes: [String: String]) {
        self.rule = rule
        self.why = why
        self.changes = changes
    }

    var testDescription: String { why }

    static let all: [SoundVariant] = [
        SoundVariant(
            .arrows, "an import in a comment or a string",
            ["Sources/Domain/Noun.swift": "// import Rules\n/* /* */ import Yams */\nlet a = \"import Reading\"\n"]),
        SoundVariant(
            .purity, "a word that only ends like a forbidden one",
            [
                "Sources/Reading/Reader.swift":
                    "let a = PublicationDate()\nlet b = known.nowhere\nlet c = pair.now\n// Date()\n"
            ]),
        SoundVariant(
            .purity, "the edge of intake", ["Sources/Intake/Fetching/Fetcher.swift": "let now = Date()\n"]),
        SoundVariant(
            .languageWords, "a key, a slot, a blank and a raw value",
            [
                "Sources/Desk/Templates/home.mustache": "<a href=\"{{link}}\">{{name}}</a>&nbsp;–\n",
                "Rules/Languages/xx.yaml":
                    "USD: [USD]\nhalf: [bounds, whole, cell]\ntimes: [\"<whole> of <time=part>\", \"{cell} held\", part]\norigin: ours",
                "Sources/Reading/Reader.swift":
                    "let names = [\"percent\", \"USD\", \"bounds\", \"whole\", \"part\", \"cell\"]\nenum Hedge: String { case about = \"roughly\" }\n",
            ]),
        SoundVariant(
            .typeFiles, "private types and private extensions",
            [
                "Sources/Domain/Noun.swift": """
                import struct Foundation.Date
                public struct Noun {}
                extension Noun: Hashable {}
                private struct Row {}
                extension Row { var width: Int { 1 } }
                extension String {
                    fileprivate var loud: String { self }
                    private static func shout() -> Int { let a = 1; return .init(a) }
                }
                private extension Int { var twice: Int { 2 * self } }
                """
            ]),
        SoundVariant(
            .typeFiles, "an extension on a topic",
            ["Sources/Domain/String+Loud.swift": "extension String {\n    public var loud: String { self }\n}\n"]),
        SoundVariant(
            .names, "a word that contains another, and a term of the field",
            ["Sources/Checking/Newsletter.swift": "", "Sources/Checking/Diagnoses/ComparisonBase.swift": ""]),
        SoundVariant(
            .sizes, "equal siblings",
            Dictionary(uniqueKeysWithValues: (1...20).map { ("Sources/Intake/Formats/Format\($0).swift", "") })),
        SoundVariant(
            .catalogs, "a type beside the formats, and a subcommand of a subcommand",
            [
                "Sources/Intake/Formats/Block.swift": "struct Block: Hashable { let format: any DocumentFormat }\n",
                "Sources/dyad/DyadCommand.swift":
                    "struct DyadCommand: AsyncParsableCommand { let all = [Rules.self] }\n",
                "Sources/dyad/Commands/Rules.swift":
                    "struct Rules: ParsableCommand { struct Lint: ParsableCommand {} }\n",
            ]),
        SoundVariant(.ruleFiles, "wordings need no example", ["Rules/Wordings/zh.yaml": "a: b\norigin: ours\n"]),
    ]
}
