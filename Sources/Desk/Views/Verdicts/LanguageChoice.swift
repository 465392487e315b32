import Domain
import Reporting
import Rules

/// The languages that explanations are told in, as links to the same page.
struct LanguageChoice {
    struct Link {
        let link: String
        let code: String
        let language: String
        let isCurrent: Bool
    }

    /// The field of an address that names the language.
    static let field = "language"

    let links: [Link]

    init(_ path: String, _ words: ArithmeticWords, _ visit: Visit) {
        links = visit.rulebook.explanationLanguages.map { code in
            Link(
                link: path + visit.request.query.with(Self.field, code), code: code,
                language: visit.words.worded("desk.language", code), isCurrent: code == words.language)
        }
    }
}
