import Mustache
import Reporting

/// Escapes what templates print the way the rest of Dyad does.
///
/// Mustache's own escaping goes by characters, so that a quotation mark with a combining accent would pass and end an
/// attribute.
struct EscapedContent: MustacheContentType {
    static let name = "DYAD"

    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
