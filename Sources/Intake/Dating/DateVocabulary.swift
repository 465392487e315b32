import Matching
import Rules

/// The words for months, days of the week, relative times and amounts, in all languages together.
struct DateVocabulary {
    let months: CueIndex<Int>
    let weekdays: CueIndex<Int>
    /// What the languages know of relative times, multipliers, currencies and trade.
    let other: CueIndex<Cue>
    private static let wanted: Set<String> = [
        "relative", "phase", "multiplier", "suffix", "capital-suffix", "currency", "currency-sign", "trade-word",
        "cardinal", "timeunit",
    ]

    init(_ rules: Rulebook) {
        var months = CueIndex<Int>()
        var weekdays = CueIndex<Int>()
        var other = CueIndex<Cue>()
        for language in rules.languages {
            DateVocabulary.insert(language.values("month"), into: &months)
            DateVocabulary.insert(language.values("weekday"), into: &weekdays)
            for category in DateVocabulary.wanted.sorted() {
                for (value, wordings) in language.values(category).sorted(by: { $0.key < $1.key }) {
                    for wording in wordings { language.insert(wording, Cue(category, value), into: &other) }
                }
            }
        }
        for language in rules.anatomy.languages {
            DateVocabulary.insert(language.months, into: &months)
            DateVocabulary.insert(language.weekdays, into: &weekdays)
        }
        self.months = months
        self.weekdays = weekdays
        self.other = other
    }

    private static func insert(_ values: [String: [String]], into index: inout CueIndex<Int>) {
        for (value, wordings) in values.sorted(by: { $0.key < $1.key }) {
            guard let number = Int(value) else { continue }
            // "May" and "March" are words too; a language that writes months small has no such trouble.
            for wording in wordings {
                index.insert(wording, number, capitalised: wording.first?.isUppercase ?? false)
            }
        }
    }
}
