import Domain
import Matching
import Rules

/// Clues from offices: who is called minister was minister when the text was written.
struct OfficeClues {
    let layout: Layout
    let rules: Rulebook

    /// The clues of a sentence: one for each person who is named with an office.
    func clues(in sentence: DatedSentence) -> [DateClue] {
        var persons: [Range<Int>: Set<Int>] = [:]
        var officesByStart: [Int: [(Range<Int>, Int)]] = [:]
        var officesByEnd: [Int: [(Range<Int>, Int)]] = [:]
        for match in rules.offices.cues.matches(in: layout.tokens, range: sentence.tokens) {
            switch match.value {
            case .person(let term): persons[match.tokens, default: []].insert(term)
            case .office(let term):
                officesByStart[match.tokens.lowerBound, default: []].append((match.tokens, term))
                officesByEnd[match.tokens.upperBound, default: []].append((match.tokens, term))
            }
        }
        var clues: [DateClue] = []
        for (person, terms) in persons.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
            var held: [Int: Range<Int>] = [:]
            for (office, term) in officesByEnd[person.lowerBound] ?? [] where terms.contains(term) {
                held[term] = office.lowerBound..<person.upperBound
            }
            for start in apposed(to: person, in: sentence) {
                for (office, term) in officesByStart[start] ?? [] where terms.contains(term) {
                    held[term] = person.lowerBound..<office.upperBound
                }
            }
            guard let widest = held.values.max(by: { $0.count < $1.count }), !isFormer(widest, in: sentence) else {
                continue
            }
            clues.append(clue(held.keys.sorted().map { rules.offices.terms[$0] }, at: widest, in: sentence))
        }
        return clues
    }

    private func clue(_ terms: [OfficeTerm], at span: Range<Int>, in sentence: DatedSentence) -> DateClue {
        // A sentence that names a year may tell history.
        let isHistory = !sentence.years.isEmpty
        let stretches = terms.map { term in
            let last = isHistory ? DateClue.never : term.to?.number ?? DateClue.never
            return DateClue.Stretch(
                days: term.from.number...last,
                reason: rules.wordings(
                    term.to == nil ? "intake.date.office-open" : "intake.date.office",
                    [
                        "person": term.person, "office": term.office, "from": term.from.description,
                        "to": term.to?.description ?? "",
                    ]))
        }
        var clue = DateClue(stretches, weight: 1, tokens: span, key: "\(terms[0].person) \(terms[0].office)")
        clue.isWeak = true
        if clue.isBounded { clue.weight = 2 }
        return clue
    }

    /// Where an office may stand behind a name: "Qin Gang, the Chinese foreign minister", "Shoigu, Minister of Defense".
    private func apposed(to person: Range<Int>, in sentence: DatedSentence) -> Range<Int> {
        let comma = person.upperBound
        guard comma < sentence.tokens.upperBound,
            layout.isMark(comma, of: Marks.commas) || layout.isMark(comma, of: Marks.openBrackets)
        else { return comma..<comma }
        return comma..<min(comma + 5, sentence.tokens.upperBound)
    }

    private func isFormer(_ span: Range<Int>, in sentence: DatedSentence) -> Bool {
        let before = max(sentence.tokens.lowerBound, span.lowerBound - 3)..<span.upperBound
        return layout.has(.former, in: before)
    }
}
