import ArgumentParser
import Domain
import Workflow

/// `dyad effect`: what became of exports to some partners, beside exports to others.
struct EffectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effect", abstract: "Says by how much exports to some partners moved away from those to others.",
        discussion: """
            A difference in differences: the treated partners since a year, with an effect for each partner and year and
            errors clustered by partner. With --event-study each year is told beside the one before the start, which shows
            whether they had moved alike before. Values are logarithms; with ppml they are as they are.

            Examples:
              dyad effect comext --from EUU --treated ARM --treated KAZ --treated KGZ --since 2022 --until 2023 \\
                --controls USA --controls BRA --controls IND
              dyad effect comext --from EUU --treated KGZ --since 2022 --first 2019 --until 2023 --balanced \\
                --without RUS --without BLR --without UKR --estimator ppml
            """)

    @OptionGroup var options: LedgerOptions
    @OptionGroup var flow: FlowOptions
    @Option(help: "A partner that something happened to; may be given again.") var treated: [String]
    @Option(help: "A partner to hold it against; without any, all others; may be given again.") var controls: [String] =
        []
    @Option(help: "The first year in which it had happened.") var since: Int
    @Option(help: "The first year that is looked at.") var first = 1
    @Option(help: "The last year that is looked at.") var until = 9999
    @Option(help: "A partner that is left out, or one year of it: RUS, BRA:2016; may be given again.")
    var without: [String] = []
    @Flag(help: "Leaves partners out that lack a figure for a year.") var balanced = false
    @Flag(help: "Tells each year beside the reference.") var eventStudy = false
    @Option(help: "The year of reference; without it the one before the start.") var reference: Int?
    @Option(help: "ols on logarithms, or ppml.") var estimator = GravityQuestion.Estimator.ols

    func validate() throws {
        guard 1 <= first, first <= since, since <= until, until <= 9999 else {
            throw ValidationError("--first, --since and --until go in order.")
        }
    }

    func run() async throws {
        let workbench = try options.workbench()
        func countries(_ names: [String]) throws -> Set<Country> {
            Set(try names.map { try flow.trade.country($0, workbench) })
        }
        let omissions = try without.map { text in
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count == 1 || parts.count == 2 && Int(parts[1]) != nil else {
                throw ValidationError("\(text): write a partner, or one and a year, such as BRA:2016.")
            }
            return EffectQuestion.Omission(
                partner: try flow.trade.country(parts[0], workbench), year: parts.count == 2 ? Int(parts[1]) : nil)
        }
        let question = EffectQuestion(
            try flow.question(workbench), treated: try countries(treated), controls: try countries(controls),
            since: since, years: first...until, without: Set(omissions), isBalanced: balanced,
            reference: eventStudy ? reference ?? since - 1 : nil, estimator: estimator)
        try await flow.print(workbench, columns: ["variable", "value", "standard_error", "t", "percent"]) {
            try workbench.effect(question)
        }
    }
}
