import Domain
import Matching
import Rules

/// The dates that are offered, the most trusted first.
struct DateCandidates {
    let layout: Layout
    let rules: Rulebook

    /// What the giver says, what the fields say, what the lines at the head and foot state, what the address holds.
    func candidates(given: Period?, content: Content, stated: [StatedDate], address: String?) -> [DateCandidate] {
        var candidates: [DateCandidate] = []
        if let given {
            candidates.append(
                DateCandidate(
                    value: given, basis: .metadata, exact: given.description,
                    reason: rules.wordings("intake.date.given")))
        }
        let fields = content.dates.map { field in
            DateCandidate(
                value: field.value, basis: field.basis, exact: field.exact,
                reason: rules.wordings("intake.date.field", ["field": field.name]))
        }
        candidates += fields.filter { $0.basis == .feed } + fields.filter { $0.basis == .metadata }
        candidates += fields.filter { $0.basis != .feed && $0.basis != .metadata }
        // A text may be changed any time after it came out.
        for date in stated.filter({ !$0.isRenewal }) + stated.filter(\.isRenewal) {
            guard let period = date.period else { continue }
            candidates.append(
                DateCandidate(
                    value: period, basis: .stated, exact: layout.string(date.tokens), tokens: date.tokens,
                    reason: rules.wordings("intake.date.stated")))
        }
        if let address, let period = DateCandidates.period(in: address) {
            candidates.append(
                DateCandidate(
                    value: period, basis: .address, exact: address, reason: rules.wordings("intake.date.address")))
        }
        return candidates
    }

    /// The date in an address: `/2023/12/22/`, `/20231222/`, `/2023-12-22-`.
    static func period(in address: String) -> Period? {
        var numbers: [(digits: String, mark: Character?)] = []
        var digits = ""
        for character in address.prefix(2_000) {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                if !digits.isEmpty { numbers.append((digits, character)) }
                digits = ""
                if !"/-_.".contains(character) { numbers.append(("", nil)) }
            }
        }
        if !digits.isEmpty { numbers.append((digits, nil)) }
        for index in numbers.indices {
            let text = numbers[index].digits
            if text.utf8.count == 8, let whole = Int(text),
                let day = plausible(whole / 10_000, whole / 100 % 100, whole % 100)
            {
                return Period(day: day)
            }
            guard text.utf8.count == 4, let year = Int(text), (1990...2100).contains(year), index + 1 < numbers.count,
                (1...2).contains(numbers[index + 1].digits.utf8.count), let month = Int(numbers[index + 1].digits)
            else { continue }
            if index + 2 < numbers.count, (1...2).contains(numbers[index + 2].digits.utf8.count),
                let number = Int(numbers[index + 2].digits), let day = plausible(year, month, number)
            {
                return Period(day: day)
            }
            if numbers[index].mark == "/", numbers[index + 1].mark == "/", (1...12).contains(month) {
                return Period(year: year, months: month...month)
            }
        }
        return nil
    }

    private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        (1990...2100).contains(year) ? Day(year, month, day) : nil
    }
}
