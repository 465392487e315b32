import Domain
import Rules

/// The sums in other currencies that texts state beside their own, and what exchange rates say of them.
struct Conversions {
    private let conversions: [EntryID: Conversion]
    private let check: ConversionCheck
    private let arithmetic: ConversionArithmetic
    private let words: ArithmeticWords

    /// Finds them among claims, and the rates that they need among observations and in the register.
    init(_ claims: [Claim], _ rulebook: Rulebook, _ observations: [Observation]) {
        let texts = Dictionary(grouping: claims) { $0.passage.document }
        let all = claims.lazy.filter { $0.form == .conversion }.compactMap { claim in
            Conversion(claim, among: texts[claim.passage.document] ?? [])
        }
        let found = Dictionary(all.map { ($0.claim.id, $0) }) { first, _ in first }
        conversions = found
        let register = rulebook.rates
        let named = Set(found.values.flatMap { [$0.stated.unit, $0.original.unit] })
        let currencies = named.union(named.flatMap(register.mistakable)).union(register.bases)
        let held = found.isEmpty ? [] : register.observations(of: currencies) + observations
        check = ConversionCheck(rates: Rates(held, rulebook.verdicts), register: register, rules: rulebook.verdicts)
        arithmetic = ConversionArithmetic(rulebook)
        words = ArithmeticWords(rulebook)
    }

    /// The verdict on a conversion by what is known on a day; nothing if it is none, or what it converts isn't known.
    func verdict(on claim: Claim, of published: PublicationDate?, _ day: Day, atWriting: Bool) -> Verdict? {
        guard let conversion = conversions[claim.id], let finding = check.finding(on: conversion, of: published, day)
        else { return nil }
        let sum = finding.known.flatMap(conversion.sum)
        let stated = conversion.stated.interval
        let lines = arithmetic.lines(finding)
        let lacks = arithmetic.missing(finding)
        let fit = finding.label == .refuted ? arithmetic.fit(finding) : nil
        return Verdict(
            claim: claim.id, label: finding.label, basis: finding.evidence.isEmpty ? nil : .statistics,
            origins: Set(finding.evidence.map(\.source)).count, low: sum?.low, high: sum?.high,
            margin: sum.map { max(0, $0.low - stated.high, stated.low - $0.high) },
            evidence: finding.evidence.map(\.id), explanation: words.text(lines), arithmetic: lines,
            diagnosis: fit.map {
                Diagnosis(kind: finding.slip?.kind ?? ConversionSlip.unexplained, fit: words.text($0), line: $0)
            }, asOf: day, atWriting: atWriting, missing: lacks.map(words.text), lacks: lacks)
    }
}
