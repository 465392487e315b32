/// The rows that a regression can learn from, and how many it can't, by reason.
struct InformativeRows {
    /// Those that stay.
    var kept: [Int]
    /// How many were alone in a level of an effect.
    var singletons = 0
    /// How many were in a level whose outcomes are all zero.
    var separated = 0
}
