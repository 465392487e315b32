extension SourceTree {
    /// A house of a few files that keeps every rule.
    static let sound: SourceTree = {
        let rooms = SourceTree([
            ".swift-format": """
            { "version": 1, "rules": {
                "AllPublicDeclarationsHaveDocumentation": true, "BeginDocumentationCommentWithOneLineSummary": true
            } }
            """,
            "Sources/COpenSSL/shim.h": "",
            "Sources/Domain/README.md": "Read first: `Noun.swift`.\n",
            "Sources/Domain/Noun.swift": "/// A noun.\n///\n/// It may say more.\npublic struct Noun {}\n",
            "Sources/Domain/Ledger/Checksum.swift": "import COpenSSL\n\n/// A digest.\npublic struct Checksum {}\n",
            "Sources/Intake/README.md": "Read first: `DocumentFormats.swift`.\n",
            "Sources/Intake/DocumentFormats.swift": "import Domain\n\nlet formats = [PlainText()]\n",
            "Sources/Intake/Formats/PlainText.swift": "import Domain\n\nstruct PlainText: DocumentFormat {}\n",
            "Rules/README.md": "Read first: `Loading/Rulebook.swift`.\n",
            "Rules/Loading/Rulebook.swift":
                "import Domain\nimport Yams\n\n/// What Dyad knows.\npublic struct Rulebook {}\n",
            "Rules/Languages/en.yaml": """
            bounds: { "~": [roughly, "just about"] }   # hedges
            percent: [percent, per cent]
            origin: { made: for a test }
            examples:
              - text: Roughly so.
            """,
            "Rules/Wordings/en.yaml": "outside: \"{claim} lies outside {bounds}\"\norigin: ours\n",
            "Rules/Registers/countries.tsv": "# Countries.\n# origin: made for a test\nCHN\tChina\n",
        ])
        return rooms.with(Dictionary(uniqueKeysWithValues: GeneratedPage.all.map { ($0.path, $0.content(rooms)) }))
    }()
}
