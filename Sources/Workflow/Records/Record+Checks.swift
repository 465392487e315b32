public import Domain

extension Record {
    /// The `verdict` record.
    /// - Parameter documents: the document of each claim.
    public static func verdict(_ verdict: Verdict, documents: [EntryID: EntryID]) -> JSON {
        .object([
            "type": "verdict", "document": .text(documents[verdict.claim]?.text), "id": .string(verdict.id.text),
            "claim": .string(verdict.claim.text),
            "label": .string(verdict.label.rawValue), "outcome": .text(verdict.outcome),
            "basis": .text(verdict.basis?.rawValue), "origins": .int(verdict.origins), "low": .finite(verdict.low),
            "high": .finite(verdict.high), "margin": .finite(verdict.margin),
            "evidence": strings(verdict.evidence.map(\.text)), "explanation": .string(verdict.explanation),
            "diagnosis": verdict.diagnosis.map(diagnosis) ?? .null,
            "alternatives": verdict.alternatives.map { .array($0.map(diagnosis)) } ?? .null,
            "robustness": verdict.robustness.map { .object(["holds": .int($0.holds), "of": .int($0.of)]) } ?? .null,
            "as_of": .string(verdict.asOf.description), "at_writing": .bool(verdict.atWriting),
            "missing": .text(verdict.missing),
        ])
    }

    private static func diagnosis(_ diagnosis: Diagnosis) -> JSON {
        .object([
            "kind": .string(diagnosis.kind), "fit": .string(diagnosis.fit), "margin": .finite(diagnosis.margin),
        ])
    }

    /// The `prediction` record: what was foretold, by whom, for when, and what figures have said since.
    public static func prediction(_ claim: Claim, _ verdict: Verdict?, today: Day) -> JSON {
        .object([
            "type": "prediction", "document": .string(claim.passage.document.text), "claim": .string(claim.id.text),
            "exact": .string(claim.passage.exact),
            "author": .text((claim.attribution.last ?? claim.attribution.first)?.name),
            "horizon": .text(claim.period?.end?.description),
            "due": .bool(claim.period?.end.map { $0 < today } ?? false), "value": .finite(claim.quantity?.value),
            "unit": .text(claim.quantity?.unit.code), "direction": .text(claim.direction?.rawValue),
            "low": .finite(verdict?.low), "high": .finite(verdict?.high), "missing": .text(verdict?.missing),
        ])
    }

    /// The `observation` record.
    public static func observation(_ observation: Observation) -> JSON {
        .object([
            "type": "observation", "id": .string(observation.id.text), "source": .string(observation.source),
            "indicator": .string(observation.indicator), "from": .text(observation.flow.from?.code),
            "to": .text(observation.flow.to?.code), "kind": .text(observation.flow.kind?.rawValue),
            "reporter": .text(observation.flow.reporter?.code), "goods": .text(observation.flow.goods),
            "period": .string(observation.period.description), "measure": .string(observation.measure.rawValue),
            "value": .finite(observation.quantity.value), "unit": .string(observation.quantity.unit.code),
            "low": .finite(observation.quantity.interval.low), "high": .finite(observation.quantity.interval.high),
            "currency": .text(observation.currency?.code),
            "printed_earliest": .string(observation.vintage.earliest.description),
            "printed_latest": .string(observation.vintage.latest.description), "address": .text(observation.address),
            "note": .text(observation.note),
        ])
    }
}
