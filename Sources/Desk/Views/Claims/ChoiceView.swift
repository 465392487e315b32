/// A field of a form with the values that it may have.
struct ChoiceView {
    struct Option {
        let value: String
        let option: String
        let isChosen: Bool
    }

    let field: String
    let caption: String
    let options: [Option]

    init(_ field: String, _ values: [(value: String, word: String)], chosen: String?, _ visit: Visit) {
        self.field = field
        caption = visit.say("filter-\(field)")
        options = values.map { Option(value: $0.value, option: $0.word, isChosen: $0.value == chosen) }
    }
}
