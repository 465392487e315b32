import ArgumentParser
import Workflow

/// `dyad gravity`: what explains the trade of a panel.
struct GravityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gravity",
        abstract: "Explains the trade of a panel by distance and the like, with absorbed effects.",
        discussion: """
            Effects and clusters are exporter, importer, year, pair or a column of the panel, joined by "-". Rows that say
            nothing are left out and counted: those alone in a level of an effect, and with ppml those of levels without any
            trade. Below the coefficients stands what they rest on.

            Examples:
              dyad gravity agtpa_applications --on "log dist" --on cntg --on lang --on clny \\
                --effects exporter-year --effects importer-year --cluster pair \\
                --years 1986,1990,1994,1998,2002,2006 --without-domestic
              dyad gravity gravity_no_zeros --estimator ols --on "log distw" --on rta --effects exporter --effects importer
            """)

    @OptionGroup var options: LedgerOptions
    @Argument(help: "The panel, as dyad panels lists them.") var panel: String
    @Option(help: "ppml, on trade with its zeros, or ols, on logarithms.")
    var estimator = GravityQuestion.Estimator.ppml
    @Option(help: "A covariate, or \"log\" and one; may be given again.") var on: [String]
    @Option(help: "An effect to absorb: exporter-year; may be given again.") var effects: [String] = []
    @Option(help: "Within what errors may go together: pair.") var cluster: String?
    @Option(help: "Only these years: 1986,1990.") var years: String?
    @Flag(help: "Leaves out what countries sell to themselves.") var withoutDomestic = false
    @OptionGroup var analysis: AnalysisOptions

    func run() async throws {
        let workbench = try options.workbench()
        let question = GravityQuestion(
            panel: panel, estimator: estimator, on: on, effects: effects, cluster: cluster,
            years: try AnalysisOptions.years(years), isForeignOnly: withoutDomestic)
        try analysis.print(columns: ["variable", "value", "standard_error", "t"]) { try workbench.gravity(question) }
    }
}
