import Workflow

/// A question about trade that has a page of its own.
protocol TradeIndicator: Sendable {
    /// The last segment of its address, and of the names of its sentences.
    var name: String { get }
    /// What can be asked.
    var fields: [TradeQuestion.Field] { get }
    /// What there is to say; nothing if the source isn't there.
    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet?
}
