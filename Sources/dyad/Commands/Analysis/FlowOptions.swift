import ArgumentParser
import Domain
import Workflow

/// Whose exports an analysis is made on, and as which source counts them.
struct FlowOptions: ParsableArguments {
    @Argument(help: "The source, as dyad series lists them.") var source: String
    @Option(help: "The country that exports, or a group.") var from: String
    @Option(
        help: "Adds a group's members: now, or then, those of the time; without it, what the source says of the group.")
    var members: Membership?
    @OptionGroup var trade: TradeOptions

    func question(_ workbench: Workbench) throws -> FlowQuestion {
        FlowQuestion(
            source: source, from: try trade.country(from, workbench), goods: trade.goods, members: members)
    }

    /// Prints what was found; an error if no rows of the source were taken in.
    func print(_ workbench: Workbench, columns: [String], _ analysis: () throws -> Analysis?) async throws {
        try await trade.print(analysis, of: source, columns: columns, workbench)
    }
}
