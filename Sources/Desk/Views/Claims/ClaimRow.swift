/// A claim as a line of a table.
struct ClaimRow {
    let link: String
    let figure: String
    let clause: String
    let cell: String
    let atWriting: LabelView
    let now: LabelView
    let source: String
    let passage: String
    let hasCaveats: Bool
    /// The rule that read it, in a sentence, and the name that the sentence has on a document's page.
    let rule: String
    let ruleAnchor: String
}
