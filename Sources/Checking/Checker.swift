public import Domain
import Reconciliation
public import Rules

/// Judges claims by what statistics, and where these are silent other texts, say of the same figures.
///
/// The way of a claim: its statement (which cell?), its readings (what does it leave open?), a finding for each, the one
/// finding that answers for it, and the verdict in words.
public struct Checker: Sendable {
    private let rulebook: Rulebook
    /// Findings as lines, and the words in which the records tell them.
    private let arithmetic: Arithmetic
    private let words: ArithmeticWords
    /// The cells of claims by themselves.
    private let cells: Cells

    /// The slacks that are taken for given.
    private let assumptions: Assumptions

    /// Prepares with what is known of indicators, countries and wordings.
    /// - Parameter assuming: of these the slacks count here; the days and which prints there are come with the question.
    public init(_ rulebook: Rulebook, assuming: Assumptions = Assumptions()) {
        self.rulebook = rulebook
        assumptions = assuming
        arithmetic = Arithmetic(rulebook)
        words = ArithmeticWords(rulebook)
        cells = Cells(rulebook)
    }

    /// For every claim what was to be known when it was written, and what is known now; with a day given, only as of it.
    ///
    /// The same claims, observations and rules give the same verdicts, whatever their order.
    /// - Parameter wanted: the claims to judge, by what all say together; all of them if empty.
    public func verdicts(
        on claims: [Claim], given observations: [Observation], documents: [Document], asOf: Day?, now: Day,
        wanted: Set<EntryID> = []
    ) -> [Verdict] {
        let rates = observations.filter(\.isExchangeRate)
        let conversions = Conversions(claims, rulebook, rates)
        let observations = observations.filter { !$0.isExchangeRate }
        let cells = Cells(rulebook, observations)
        let origins = Origins(documents, rulebook.verdicts)
        let read = claims.map { claim in (claim: claim, statement: statement(of: claim, cells)) }
        let statements = read.compactMap { read in
            (try? read.statement.get()).map { (claim: read.claim, statement: $0) }
        }
        let figures = Dictionary(grouping: statements) { $0.statement.cell }
        let examination = Examination(
            cells, rulebook, assumptions, statements.map(\.statement), observations, rates: rates)
        let texts = Dictionary(grouping: statements) { $0.claim.passage.document }
        let own = Kept<EntryID, OwnText>()
        let judged = read.filter { wanted.isEmpty || wanted.contains($0.claim.id) }
        return Lanes.map(judged.count) { number -> [Verdict] in
            let (claim, result) = judged[number]
            let published = origins.document(of: claim)?.published
            let written = Self.window(published, asOf: asOf)
            return moments(written, asOf: asOf, now: now).map { moment in
                if let verdict = conversions.verdict(
                    on: claim, of: published, moment.day, atWriting: moment.atWriting)
                {
                    return verdict
                }
                switch result {
                case .failure(let obstacle): return verdict(on: claim, obstacle, examination, moment)
                case .success(let statement):
                    let answer = answer(claim, statement, written, moment, examination)
                    // A text can't have rested on one that was written later.
                    let others = (figures[statement.cell] ?? []).filter { other in
                        origins.document(of: other.claim)?.published.earliest.map { $0 <= moment.day } ?? true
                    }
                    func contradiction() -> (finding: Finding, claims: [Claim])? {
                        let name = claim.passage.document
                        let text = own.value(of: name) { OwnText(texts[name] ?? [], examination.identities) }
                        // The text's other figures are taken as they were read first.
                        let found = text.finding(on: answer.finding.statement) ?? text.finding(on: statement)
                        // Figures that the prints rule out speak against no other.
                        let against = Set(found?.claims.map(\.id) ?? [])
                        let isWrong = (texts[name] ?? []).contains { other in
                            against.contains(other.claim.id)
                                && examination.bare(other.statement, moment.day, answer.possibly, explains: false).label
                                    == .refuted
                        }
                        return isWrong ? nil : found
                    }
                    return verdict(on: claim, answer, origins, others, contradiction, moment)
                }
            }
        }.flatMap(\.self)
    }

    /// The name of the group of claims that state the same value of the same cell; nothing if the cell can't be told.
    public func cluster(of claim: Claim) -> String? {
        guard let statement = try? cells.statement(of: claim) else { return nil }
        let figure = claim.quantity.map { "\($0.value)" } ?? ""
        let sign = statement.sort == .level ? "" : claim.direction?.rawValue ?? ""
        let identity = [
            statement.sort.rawValue, statement.cell.description, statement.base?.description ?? "", figure, sign,
            claim.soFar ? "…" : "",
        ]
        return "k" + Checksum(of: identity.joined(separator: "\n")).hex.prefix(20)
    }

    /// Why a claim can't be checked; nothing if its cell is known.
    public func checkability(of claim: Claim) -> String? {
        guard case .failure(let obstacle) = statement(of: claim, cells) else { return nil }
        return words.text(reason(obstacle))
    }

    private func statement(of claim: Claim, _ cells: Cells) -> Result<Statement, Obstacle> {
        do throws(Obstacle) {
            return .success(try cells.statement(of: claim))
        } catch {
            return .failure(error)
        }
    }

    private func reason(_ obstacle: Obstacle) -> ArithmeticLine {
        ArithmeticLine("check.obstacle.\(obstacle.rawValue)")
    }

    // MARK: Days

    /// A day on which a claim is judged.
    private struct Moment {
        let day: Day
        let atWriting: Bool
    }

    private func moments(_ written: ClosedRange<Day>?, asOf: Day?, now: Day) -> [Moment] {
        if let asOf { return [Moment(day: asOf, atWriting: true)] }
        let writing = written.map { Moment(day: min($0.upperBound, now), atWriting: true) }
        return [writing, Moment(day: now, atWriting: false)].compactMap { $0 }
    }

    /// The days on which a text can have been written; a day given for judging is the day of writing too, unless it is later.
    private static func window(_ published: PublicationDate?, asOf: Day?) -> ClosedRange<Day>? {
        guard let latest = published?.latest ?? asOf else { return nil }
        let last = min(latest, asOf ?? latest)
        return min(published?.earliest ?? last, last)...last
    }

    // MARK: Answers

    /// What is found for a claim on a day.
    private struct Answer {
        var finding: Finding
        var evidence: Evidence
        var possibly = false
        var year: (observation: Observation, statement: Statement)?
    }

    private func answer(
        _ claim: Claim, _ statement: Statement, _ written: ClosedRange<Day>?, _ moment: Moment,
        _ examination: Examination
    ) -> Answer {
        let known = answer(claim, statement, written, moment, possibly: false, examination)
        guard known.finding.label == .notEnoughEvidence, moment.atWriting else { return known }
        // A print of about that day may be the very source of the text.
        let possible = answer(claim, statement, written, moment, possibly: true, examination)
        return possible.finding.label == .notEnoughEvidence ? known : possible
    }

    private func answer(
        _ claim: Claim, _ statement: Statement, _ written: ClosedRange<Day>?, _ moment: Moment, possibly: Bool,
        _ examination: Examination
    ) -> Answer {
        var findings: [Finding] = []
        for reading in examination.readings(of: statement, claim, written: written, moment.day, possibly: possibly) {
            findings.append(examination.finding(on: reading, moment.day, possibly: possibly))
        }
        // Where nothing is known in another currency, one that could not differ so much is no way out.
        // Nor is one that isn't that of the amount beside it.
        if let first = findings.first,
            examination.isRefutedInAnyCurrency(first)
                || (first.label == .refuted && claim.inferred.contains("currency.beside"))
        {
            findings.removeAll { $0.statement.cell.unit != first.statement.cell.unit && $0.evidence.isEmpty }
        }
        var finding = Self.chosen(findings) ?? Finding(statement: statement, label: .notEnoughEvidence)
        if claim.soFar, finding.label == .refuted, let written, let end = finding.statement.cell.period?.end,
            end.adding(days: rulebook.verdicts.staleAfter) < written.lowerBound
        {
            // What was known then ends so early that the text must rest on a later print, which isn't held.
            finding.label = .notEnoughEvidence
            finding.slips = []
        }
        let evidence = examination.evidence(for: finding.statement, moment.day, possibly: possibly)
        var answer = Answer(finding: finding, evidence: evidence, possibly: possibly)
        answer.finding.robustness = examination.robustness(of: finding, moment.day, possibly)
        if claim.soFar, let year = finding.statement.cell.period?.start.flatMap({ Period(year: $0.year) }),
            year != finding.statement.cell.period, let whole = finding.statement.moved(to: year),
            let print = evidence.prints(of: whole.forms[0]).first, let observation = evidence.observations[print.id]
        {
            answer.year = (observation, whole)
        }
        return answer
    }

    /// Of the ways in which a claim can be meant: one that fits makes it right, and only if none can it is wrong.
    private static func chosen(_ findings: [Finding]) -> Finding? {
        if let fitting = findings.first(where: { $0.label == .supported }) { return fitting }
        if let torn = findings.first(where: { $0.label == .conflictingEvidence }) { return torn }
        if findings.allSatisfy({ $0.label == .refuted }) { return findings.first }
        if let slip = findings.first(where: { isTold($0, among: findings) }) { return slip }
        let open = findings.filter { $0.label == .notEnoughEvidence }
        return open.first { $0.outcome != nil } ?? open.first
    }

    /// Whether a slip tells that a finding is what was meant, though it was not said in which currency: over
    /// the month before it may be right, and what has no other end fits too much to tell anything.
    private static func isTold(_ finding: Finding, among all: [Finding]) -> Bool {
        guard finding.slip?.isTelling == true else { return false }
        let statement = finding.statement
        return (statement.stated.isBounded || statement.quantity == nil)
            && all.allSatisfy { $0.label == .refuted || $0.statement.isYearly == statement.isYearly }
    }

    // MARK: Verdicts

    private func verdict(
        on claim: Claim, _ obstacle: Obstacle, _ examination: Examination, _ moment: Moment
    ) -> Verdict {
        let reason = reason(obstacle)
        let repaired = obstacle == .unit ? examination.repaired(claim, moment.day) : nil
        let fit = repaired.map { arithmetic.fit($0, of: $0.fit.statement) }
        let lines = [ArithmeticLine("check.unchecked", ["reason": .sentence(reason)])] + (fit.map { [$0] } ?? [])
        return Verdict(
            claim: claim.id, label: .notEnoughEvidence, explanation: words.text(lines), arithmetic: lines,
            diagnosis: repaired.flatMap { undone in
                fit.map { Diagnosis(kind: undone.kind, fit: words.text($0), line: $0) }
            },
            asOf: moment.day, atWriting: moment.atWriting, missing: words.text(reason), lacks: reason)
    }

    /// - Parameter contradiction: what the text itself says against the claim.
    private func verdict(
        on claim: Claim, _ answer: Answer, _ origins: Origins, _ others: [(claim: Claim, statement: Statement)],
        _ contradiction: () -> (finding: Finding, claims: [Claim])?, _ moment: Moment
    ) -> Verdict {
        var finding = answer.finding
        let statement = finding.statement
        if claim.certainty == .predicted {
            // What is foretold is kept and scored by a reader; figures that came out since are shown beside it.
            finding.label = .notEnoughEvidence
            finding.outcome = .prediction
            finding.slips = []
        } else if finding.label == .notEnoughEvidence, finding.outcome == nil, let own = contradiction() {
            return verdict(
                on: claim, own.finding, arithmetic.ownText(own.finding, own.claims), texts: own.claims, origins: 1,
                moment)
        } else if finding.label == .refuted, finding.slips.isEmpty, let own = contradiction(),
            own.finding.label == .refuted
        {
            // The prints refute it, and the parts that the text itself tells say what is wrong with it.
            finding.slips = own.finding.slips
        }
        if finding.label == .notEnoughEvidence, finding.outcome == nil, finding.implied?.isBounded != true,
            let texts = TextComparison(origins: origins).finding(on: statement, of: claim, among: others)
        {
            return verdict(
                on: claim, texts.finding, arithmetic.texts(texts.finding, texts.claims), texts: texts.claims,
                origins: texts.claims.count, moment)
        }
        var lines = arithmetic.lines(finding, answer.evidence)
        if let (observation, whole) = answer.year { lines.append(arithmetic.whole(observation, whole.cell)) }
        if answer.possibly {
            lines.append(ArithmeticLine("check.possibly", ["day": .day(moment.day)]))
        }
        return verdict(on: claim, finding, lines, origins: origins.count(finding.evidence), moment)
    }

    /// A finding as a verdict.
    /// - Parameter texts: the claims that it rests on, where statistics are silent.
    private func verdict(
        on claim: Claim, _ finding: Finding, _ lines: [ArithmeticLine], texts: [Claim] = [], origins: Int,
        _ moment: Moment
    ) -> Verdict {
        let implied = finding.implied.map(finding.statement.onOwnScale)
        let lacks = arithmetic.missing(finding)
        let diagnoses = diagnoses(finding)
        return Verdict(
            claim: claim.id, label: finding.label, outcome: finding.outcome?.rawValue,
            basis: !texts.isEmpty ? .texts : finding.evidence.isEmpty ? nil : .statistics, origins: origins,
            low: implied.flatMap { $0.low.isFinite ? $0.low : nil },
            high: implied.flatMap { $0.high.isFinite ? $0.high : nil }, margin: finding.margin,
            evidence: texts.map(\.id) + (finding.evidence + finding.rates).map(\.id), explanation: words.text(lines),
            arithmetic: lines, diagnosis: diagnoses.first,
            alternatives: diagnoses.count > 1 ? Array(diagnoses.dropFirst()) : nil, robustness: finding.robustness,
            asOf: moment.day, atWriting: moment.atWriting, missing: lacks.map(words.text), lacks: lacks)
    }

    /// The slips that would explain a refuted claim, the likeliest first; one that none explains is named so.
    private func diagnoses(_ finding: Finding) -> [Diagnosis] {
        guard finding.label == .refuted else { return [] }
        guard !finding.slips.isEmpty else {
            let line = ArithmeticLine("check.fit.unexplained")
            return [Diagnosis(kind: "unexplained", fit: words.text(line), line: line)]
        }
        return finding.slips.prefix(4).map { undone in
            let line = arithmetic.fit(undone, of: finding.statement)
            let common = undone.fit.implied.flatMap { $0.intersection(undone.fit.statement.stated) }
            return Diagnosis(
                kind: undone.kind, fit: words.text(line), line: line,
                margin: common.flatMap { $0.isBounded ? $0.width : nil })
        }
    }
}
