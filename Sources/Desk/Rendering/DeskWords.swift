import Mustache
import Reporting

/// The desk's sentences, as templates ask for them: `{{words.nav-claims}}`.
struct DeskWords: MustacheParent {
    let words: FigureWords

    func child(named name: String) -> Any? { words.sentence("desk.\(name)") }
}
