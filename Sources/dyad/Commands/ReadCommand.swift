import ArgumentParser
import Domain
import FoundationEssentials
import Rules
import Workflow

/// `dyad read`: what documents say, without a ledger.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Prints what documents say, a record a line, without a ledger.",
        discussion: """
            Examples:
              dyad read article.txt
              dyad read --format jsonl *.html > records.jsonl
              dyad read --published 2024-05-06 - < letter.txt
              dyad read --explain article.txt              with the rule file and line that read each record
              dyad read --why-not "Exports to Russia went up five percent in May."
                  what became of each rule of which something stands in the sentence, the nearest first
              dyad read --jsonl-input < documents.jsonl    one {"id","content"} a line in, one {"id","records"} a line out
            """)

    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?
    @Option(help: "The pair of countries to read for.") var dyad: String?
    @Option(help: "The address that the document came from.") var address: String?
    @Option(help: "The date of publication, if it is known: 2024-05-06.") var published: String?
    @Option(help: "The media type, if the ending does not tell: text/html.") var media: String?
    @Flag(help: "Adds to each record the rule file and line that read it.") var explain = false
    @Option(
        help: ArgumentHelp(
            "Says why rules do not read a sentence: what they miss, how far they came, what stood there instead.",
            valueName: "sentence"))
    var whyNot: String?
    @Flag(help: "Reads one JSON object a line from standard input, answers a line each.") var jsonlInput = false
    @Argument(help: "Files, or - for standard input.") var files: [String] = []

    func validate() throws {
        if [!files.isEmpty, jsonlInput, whyNot != nil].count(where: { $0 }) != 1 {
            throw ValidationError("Give files, or --jsonl-input, or --why-not and a sentence.")
        }
        if let published, Period(iso: published) == nil {
            throw ValidationError("--published \(published): write a date as 2024-05-06, 2024-05 or 2024.")
        }
    }

    func run() async throws {
        let rulebook = try Rulebook.load()
        let work = ReadDocuments(rulebook, dyad: dyad)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let clusters = Clustering(rulebook)
        if jsonlInput {
            try await LineDocuments(work: work, cores: cores, explain: explain, clusters: clusters).run()
            return
        }
        let (address, media, date) = (address, media, published.flatMap { Period(iso: $0) })
        let format = format ?? .fitting
        if let whyNot {
            let capture = Capture(source: "-", bytes: Array(whyNot.utf8), media: "text/plain", published: date)
            format.print(
                try work.trials(in: capture).get(),
                columns: [
                    "outcome", "rule.file", "rule.line", "missing", "reached.exact", "wanted", "instead.exact",
                ])
            return
        }
        let explain = explain
        let columns =
            ["type", "kind", "form", "start", "end", "value", "unit", "period", "exact"]
            + (explain ? ["rule.file", "rule.line"] : [])
        var failed = false
        let queue = Queue(files)
        try await work.each({ await queue.next() }, cores: cores) { path in
            let capture =
                path == "-"
                ? StandardInput.capture(address: address, media: media, published: date)
                : Files.capture(path, address: address, media: media, published: date)
            return capture.map { $0 }
        } make: { _, result in
            result.map { $0.map { Record.all($0, explain: explain, cluster: clusters.cluster(of:)) } }
        } then: { result in
            switch result {
            case .success(let all):
                for records in all {
                    format.print(records, columns: columns)
                }
            case .failure(let error):
                failed = true
                Output.error(error.description)
            }
        }
        if failed { throw Ending.someFailed }
    }
}
