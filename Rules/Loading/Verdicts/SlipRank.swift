/// A way in which figures go wrong, with how much undoing it changes and how often it was seen.
public struct SlipRank: Sendable {
    /// The name in verdicts.
    public let kind: String
    /// How much is changed to undo it, in words or digits.
    public let edit: Int
    /// How often it was found in print.
    public let seen: Int

    /// The slips of a register, the likelier first: smaller edits, then those seen more often, then as they stand.
    static func sorted(_ file: RuleFile) throws(RuleError) -> [SlipRank] {
        var slips: [SlipRank] = []
        for row in try Register(file, columns: ["kind", "edit", "seen", "what"]).rows {
            guard let edit = Int(row["edit"]), let seen = Int(row["seen"]), edit > 0, seen >= 0, !row["kind"].isEmpty
            else {
                throw RuleError(
                    file: file.path, line: row.line, what: "a slip without a name, an edit above 0 or a count",
                    remedy: "Write whole numbers into \"edit\" and \"seen\".")
            }
            slips.append(SlipRank(kind: row["kind"], edit: edit, seen: seen))
        }
        return slips.enumerated().sorted { a, b in
            (a.element.edit, -a.element.seen, a.offset) < (b.element.edit, -b.element.seen, b.offset)
        }.map(\.element)
    }
}
