import Domain

/// A source named in a sentence, with the verb or phrase that makes it one.
struct FoundSource {
    /// The words that name it.
    let tokens: Range<Int>
    /// The whole attribution, cue included.
    let span: Range<Int>
    /// The link of the chain that it is.
    let source: Source
    /// How firmly it says so.
    let certainty: Certainty
}
