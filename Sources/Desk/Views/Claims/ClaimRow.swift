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
}
