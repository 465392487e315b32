/// The attributes of HTML elements that are read; the raw values are their names.
enum HTMLAttribute: String, CaseIterable, Sendable {
    case id, `class`, role, hidden, style, lang, rel, href, name, property, content, itemprop, datetime, charset, type
    case ariaHidden = "aria-hidden"
}
