import Domain
import Reporting
import Rules
import Workflow

/// The form of the bench: a sentence, and what is to be assumed.
struct BenchForm {
    struct Input {
        let field: String
        let caption: String
        let value: String
        let kind: String
        let most: String?
        let hint: String?
    }

    struct Choice {
        let field: String
        let caption: String
        let options: [ChoiceView.Option]
    }

    let action: String
    let text: String
    let claim: String?
    let longest: Int
    let example: String
    let inputs: [Input]
    let choices: [Choice]

    init(_ question: BenchQuestion, _ assay: Assay?, _ visit: Visit) {
        let query = visit.request.query
        func caption(_ field: String) -> String { visit.say("bench-field-\(field)") }
        func input(_ field: BenchQuestion.Field, _ kind: String, most: Double? = nil) -> Input {
            Input(
                field: field.rawValue, caption: caption(field.rawValue), value: query[field.rawValue] ?? "", kind: kind,
                most: most.map { String(Int($0)) }, hint: most == nil ? nil : visit.say("bench-as-in-rules"))
        }
        func choice(_ field: String, _ values: [(String, String)], chosen: String?) -> Choice {
            Choice(
                field: field, caption: caption(field),
                options: values.map { ChoiceView.Option(value: $0.0, option: $0.1, isChosen: $0.0 == chosen ?? "") })
        }
        action = BenchQuestion.path
        text = question.text ?? ""
        claim = question.claim?.text
        longest = Query.longestValue
        example = visit.say("bench-example")
        inputs = [
            input(.asOf, "date"), input(.written, "date"), input(.band, "number", most: BenchQuestion.mostBand),
            input(.base, "number", most: BenchQuestion.mostBase),
        ]
        let sides = assay?.claims.flatMap { [$0.flow.from, $0.flow.to].compactMap { $0 } } ?? []
        let countries = Set(
            sides + [question.assumptions.reporter].compactMap { $0 }
                + (sides.isEmpty ? visit.rulebook.dyads.flatMap(\.sides) : [])
        ).sorted()
        let languages = visit.rulebook.explanationLanguages.map { ($0, visit.words.worded("desk.language", $0)) }
        choices = [
            choice(
                BenchQuestion.Field.reporter.rawValue,
                [("", visit.say("bench-reporter-any"))] + countries.map { ($0.code, visit.words.country($0)) },
                chosen: question.assumptions.reporter?.code),
            choice(
                BenchQuestion.Field.vintage.rawValue,
                [
                    ("", visit.say("bench-vintage-any")), (BenchQuestion.first, visit.say("bench-vintage-first")),
                ], chosen: question.assumptions.countsRevisions ? nil : BenchQuestion.first),
            choice(LanguageChoice.field, languages, chosen: visit.tongue.language),
        ]
    }
}
