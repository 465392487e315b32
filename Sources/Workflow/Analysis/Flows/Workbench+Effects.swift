import Domain
import Glibc
import Rules
import Statistics

extension Workbench {
    /// A difference in differences or an event study on yearly exports; nothing if no rows of the source were taken in.
    ///
    /// Partners that are groups are left out, since their members are there. Errors are clustered by partner.
    public func effect(_ question: EffectQuestion) throws -> Analysis? {
        guard let exports = try exports(question.exports) else { return nil }
        let partners = exports.partners.filter { partner in
            (question.controls.isEmpty || question.controls.contains(partner) || question.treated.contains(partner))
                && !question.without.contains(EffectQuestion.Omission(partner: partner))
        }
        var panel = Panel()
        for (partner, years) in zip(partners, exports.years(to: partners)) {
            for (year, value) in years.sorted(by: { $0.key < $1.key })
            where question.years.contains(year)
                && !question.without.contains(EffectQuestion.Omission(partner: partner, year: year))
            {
                panel.append(partner.code, year, value)
            }
        }
        if question.isBalanced { panel = panel.balanced() }
        let treated = Set(question.treated.map(\.code))
        let known = Set(panel.units)
        if let missing = treated.subtracting(known).min() {
            throw WorkError(
                "\(missing): \(question.exports.source) has no whole year of exports to it that counts.\n"
                    + "  Name other partners or years.")
        }
        guard known.count > treated.count else {
            throw WorkError(
                "there is no partner to hold the treated ones against.\n  Name controls, or leave less out.")
        }
        let form: Panel.Form = question.estimator == .ppml ? .poisson : .logarithms
        let estimate =
            question.reference.map { panel.eventStudy(treated: treated, reference: $0, by: form) }
            ?? panel.differenceInDifferences(treated: treated, from: question.start, by: form)
        let words = rulebook.wordings
        var notes = self.notes(on: estimate, leftOut: [])
        notes.insert(words(exports.basis.name, exports.basis.values), at: 0)
        let first = panel.periods.min().map(String.init) ?? ""
        let last = panel.periods.max().map(String.init) ?? ""
        notes.insert(
            words(
                "analysis.effect",
                [
                    "treated": String(treated.count), "controls": String(known.count - treated.count), "first": first,
                    "last": last,
                ]), at: 1)
        if treated.count < 10 { notes.append(words("analysis.few-treated")) }
        return Analysis(
            records: estimate.coefficients.map { coefficient in
                var record = Self.record(coefficient, of: estimate)
                record["percent"] = .finite(100 * (exp(coefficient.value) - 1))
                return .object(record)
            }, notes: notes)
    }
}
