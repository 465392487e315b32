import Domain
import Generators
import Rules
import Testing

@testable import Intake

struct PartsTests {
    @Test func `page furniture, title, byline, date and headings of an essay are told apart`() throws {
        let text = """
            Menu
            By Jane Example | 4 May 2021

            Why the northern harbours stay open

            12 views

            The ice came early this year, and the pilots were ready for it long before anybody on shore had noticed.

            a colder sea

            Harbour masters along the coast have kept their lamps lit, and ships still come in on every tide.

            The ice came early, and the pilots were ready for it.

            © Harbour Gazette, 2021
            """
        let document = try AnatomyHarness.document(text)
        #expect(document.title == "Why the northern harbours stay open")
        #expect(document.authors == ["Jane Example"])
        #expect(document.outlet == "Harbour Gazette")
        #expect(
            document.parts.map(\.kind) == [
                .boilerplate, .byline, .dateline, .title, .boilerplate, .ownText, .sectionHeading, .ownText, .pullQuote,
                .boilerplate,
            ])
    }

    @Test func `a passage ends at its source mark and belongs to the lead-in above it`() throws {
        let text = """
            Prices rose again. As Jane Example reported for the Harbour Gazette, sellers blamed the ice:
            Sellers said that the ice had closed two of the three channels.
            They expect a late spring. [Source]
            Others disagree. Paul Example at The Evening Lamp described what he saw:
            Two channels were open all winter. [Source]
            So much for the ice.
            """
        let document = try AnatomyHarness.document(text)
        let passages = document.parts.filter { $0.kind == .quotedPassage }
        #expect(passages.map(\.source) == ["Harbour Gazette", "The Evening Lamp"])
        #expect(passages.map(\.author) == ["Jane Example", "Paul Example"])
        #expect(AnatomyHarness.words(passages[0], of: document).hasSuffix("late spring. [Source]"))
        #expect(document.parts.filter { $0.kind == .attribution }.count == 2)
        #expect(document.parts.last?.kind == .ownText)
        #expect(document.caveats.isEmpty)
    }

    @Test func `the first passage without a source mark goes up to the next lead-in and is flagged`() throws {
        let text = """
            As Jane Example reported for the Harbour Gazette, sellers blamed the ice:
            Sellers said that the ice had closed two channels.
            They expect a late spring.
            Others disagree. Paul Example at The Evening Lamp described what he saw:
            Two channels were open all winter. [Source]
            """
        let document = try AnatomyHarness.document(text)
        let first = try #require(document.parts.first { $0.kind == .quotedPassage })
        #expect(AnatomyHarness.words(first, of: document).hasSuffix("late spring."))
        #expect(document.caveats.contains { $0.kind == .sourceLineMissing && $0.start == first.start })
    }

    @Test func `items of a newsletter carry source, writer, language and date; a nameless one is flagged`() throws {
        let text = """
            Ice report for the week
            This week the ice moved south, and with it most of the ships that we follow.
            Contents:
            1) Harbours
            2) Prices
            1) Harbours
            Ice closes two channels – Harbour Gazette (April 10)
            Two of three channels were closed on Monday because of ice.
            Comment: The third is too shallow for tankers.
            A pilot who works on the coast said that nobody had asked her.
            2) Prices
            Freight costs double as ships wait – Jane Example of Ice College for The Evening Lamp – April 12
            Freight doubled within a week. [Emphasis added] Nobody expected it.
            Port office press conference – [Chinese-language] April 14th
            The office said that it would publish its figures in May.
            -----
            Paul Example is the editor of the Ice Report. Sign up for more.
            """
        let document = try AnatomyHarness.document(text, published: Period(iso: "2021-04-16"))
        let headings = document.parts.filter { $0.kind == .itemHeading }
        #expect(headings.map(\.source) == ["Harbour Gazette", "The Evening Lamp", "Port office"])
        #expect(headings.map(\.author) == [nil, "Jane Example (Ice College)", nil])
        #expect(headings.map(\.language) == [nil, nil, "zh"])
        #expect(headings.map { $0.date?.description } == ["2021-04-10", "2021-04-12", "2021-04-14"])
        let nameless = document.parts.filter { $0.kind == .quotedPassage && $0.source == nil }
        #expect(nameless.count == 1)
        #expect(document.caveats.filter { $0.kind == .sourceLineMissing }.map(\.start) == nameless.map(\.start))
        #expect(document.parts.filter { $0.kind == .comment }.map(\.inline) == [false, true])
        #expect(document.parts.filter { $0.kind == .tableOfContents }.count == 1)
        #expect(document.parts.filter { $0.kind == .sectionHeading }.count == 2)
        #expect(document.authors == ["Paul Example"])
        #expect(document.outlet == "Ice Report")
    }

    @Test func `readers below an excerpt are kept apart from it, and what they quote from it stays theirs`() throws {
        let text = """
            cross-posted from: https://forum.example/post/7
            ...
            The ice came early this year and closed two of three channels.
            “You can walk across,” said the harbour master. “I would not.”
            ...
            Ships wait outside, and nobody knows for how long they will have to.
            I don't think you are right about the tankers.
            They never used that channel anyway.
            """
        let document = try AnatomyHarness.document(text)
        #expect(document.parts.map(\.kind).filter { $0 != .boilerplate } == [.quotedPassage, .readerComment])
        let comment = try #require(document.parts.last)
        #expect(AnatomyHarness.words(comment, of: document).hasPrefix("I don't"))
        #expect(document.parts.first?.source == "https://forum.example/post/7")
    }

    @Test func `a part in another language says so`() throws {
        let text = """
            The minister spoke at length about the ice and about what it does to the harbours.
            王部长表示，冰情对港口的影响是暂时的，船只将在春季恢复航行。
            """
        let document = try AnatomyHarness.document(text)
        #expect(document.language == "en")
        #expect(AnatomyHarness.outline(document).count == 1)
        let alone = try AnatomyHarness.document("王部长表示，冰情对港口的影响是暂时的，船只将在春季恢复航行。")
        #expect(alone.language == "zh")
        #expect(
            try AnatomyHarness.document("Министр сказал, что лёд не мешает судам и что порт открыт.").language == "ru")
    }

    @Test func `damage is told and not mended`() throws {
        let document = try AnatomyHarness.document(
            "The ice . , came early] and the pilots said “we know. It stayed until april. and then it went.")
        let kinds = document.caveats.map(\.kind)
        #expect(kinds.filter { $0 == .garbledText }.count >= 3)
        #expect(kinds.contains(.unbalancedQuotation))
        #expect(try AnatomyHarness.document("1) The ice (as ever) came “early”.").caveats.isEmpty)
    }

    @Test func `parts lie within the text, in order, and outer ones don't overlap, whatever the text`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "\n", "\n\n", "Ice closes channel – Harbour Gazette (April 10)", "Contents:", "1) Ice",
            "Comment: so it is.", "[Source]",
            "As Jane Example reported for the Harbour Gazette:", "...", "cross-posted from: x", "I said you.", "“", "”",
            "[", "]",
            "-----", "## Ice", "> ice", "**Ice**", "# ", "Source: Gazette", "(via Gazette)", "anna wrote:", "Comments",
            "Read more", "ENDS", "© Gazette 2021", "By Jane Example", "May 4, 2021", "王毅表示。", "Лёд пришёл рано.",
            "Tags: ice", " ",
            "🧊",
            "The ice came early this year and closed two of three channels.",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "\n" : " ")
            }.joined()
            guard let document = try? AnatomyHarness.document(text) else { continue }
            let count = text.unicodeScalars.count
            var end = 0
            for part in document.parts {
                #expect(part.start < part.end && part.end <= count, "seed \(seed): \(text)")
                guard !part.inline else { continue }
                #expect(part.start >= end, "seed \(seed): \(text)")
                end = part.end
            }
        }
    }

    // The limit of time only ends what hangs: on a busy machine a case waits long for its turn.
    @Test(
        .timeLimit(.minutes(30)),
        arguments: [
            ("\n", 300_000), ("[", 50_000), ("ice and snow ", 30_000), ("a – B\n", 10_000), ("...", 50_000),
            ("# ", 50_000), ("> ", 50_000), ("Source: A\n", 10_000), ("anna wrote:\n", 10_000),
        ])
    func `hostile texts take bounded time`(piece: String, count: Int) throws {
        let text = String(repeating: piece, count: count) + "ice"
        var parts: [Part] = []
        let time = try cpuTime { parts = try AnatomyHarness.document(text).parts }
        #expect(!parts.isEmpty)
        #expect(time < .seconds(60), "\(time)")
    }
}
