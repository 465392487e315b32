public import Domain

extension FigureWords {
    /// What would be needed to tell: what the check says, else what the claim itself leaves open.
    public func missing(_ verdicts: VerdictPair, for claim: Claim) -> String {
        if let missing = verdicts.latest?.missing, !missing.isEmpty { return missing }
        if claim.indicator == nil { return caveat(Caveat(.indicatorUnresolved)) }
        if claim.period == nil { return caveat(Caveat(.periodUnresolved)) }
        return sentence("edition.unchecked")
    }

    /// What a check concludes.
    public func label(_ label: VerdictLabel?) -> String {
        sentence("edition.label.\(label?.rawValue ?? "none")")
    }

    /// A doubt, with the words or value that it speaks of.
    public func caveat(_ caveat: Caveat) -> String {
        let doubt = sentence("caveat.\(caveat.kind.rawValue)")
        return caveat.note.isEmpty
            ? doubt : sentence("edition.caveat", ["sentence": doubt, "note": caveat.note])
    }
}
