import Domain

/// A date that the page, its fields, its address or the giver offers as the publication date.
struct DateCandidate {
    var value: Period
    var basis: DateBasis
    /// The words or the field's value.
    var exact: String
    /// The words' tokens, where they stand in the text.
    var tokens: Range<Int>?
    var reason: String
}

extension [DateCandidate] {
    /// The first of those that name a day within what a candidate gives less exactly; else the candidate itself.
    func finest(within candidate: DateCandidate) -> DateCandidate {
        guard candidate.value.frequency != .day else { return candidate }
        return first { other in
            other.value.frequency == .day && other.value.start.map(candidate.value.contains) ?? false
        } ?? candidate
    }
}
