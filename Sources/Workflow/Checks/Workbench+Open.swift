public import Domain
import Rules

extension Workbench {
    /// What an open claim lacks, as a record; nothing if there is no such claim.
    ///
    /// It tells the fields that the text leaves open, what would be needed to tell, and the figures that would decide. The
    /// claim is judged with what is known now, and nothing is recorded.
    public func whyNot(_ claim: EntryID, in language: String? = nil, now: Day) async throws -> JSON? {
        guard let assay = try await assay(of: claim, now: now), let claim = assay.claims.first,
            let verdict = assay.verdicts.last
        else { return nil }
        let told = ArithmeticWords(rulebook, language: language).telling(verdict)
        let isOpen = verdict.label == .notEnoughEvidence
        let deciding = isOpen ? (verdict.lacks?.values.sorted { $0.key < $1.key }.map(\.value) ?? []) : []
        return .object([
            "type": "why_not", "claim": .string(claim.id.text), "exact": .string(claim.passage.exact),
            "label": .string(verdict.label.rawValue), "missing": isOpen ? .text(told.missing) : .null,
            "open": Record.strings(Self.open(claim)), "inferred": Record.strings(claim.inferred),
            "would_decide": .array(
                deciding.compactMap { value in
                    guard case .cell(let cell) = value, cell.period != nil else { return nil }
                    return .object([
                        "indicator": .string(cell.indicator), "from": .text(cell.flow.from?.code),
                        "to": .text(cell.flow.to?.code), "reporter": .text(cell.flow.reporter?.code),
                        "goods": .text(cell.flow.goods), "period": .text(cell.period?.description),
                        "unit": .string(cell.unit.code),
                    ])
                }),
        ])
    }

    /// The fields that neither the clause nor its context tells, by the names that `inferred` has for them.
    private static func open(_ claim: Claim) -> [String] {
        [
            claim.indicator == nil ? "indicator" : nil, claim.flow.from == nil ? "flow.from" : nil,
            claim.flow.to == nil ? "flow.to" : nil, claim.period == nil ? "period" : nil,
            claim.quantity == nil && claim.direction == nil && claim.form != .order ? "figure" : nil,
        ].compactMap { $0 }
    }
}
