import Domain
import Matching
import Rules

/// Words that name a flow: "Chinese exports to Russia".
struct FoundFlow {
    /// The words.
    let tokens: Range<Int>
    /// What is measured.
    let indicator: IndicatorRules
    /// Between whom, which way, which goods.
    let flow: Flow
    /// What was taken from context.
    let inferred: [String]
}
