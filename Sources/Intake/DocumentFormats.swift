import Rules

/// Every format of documents, in the order they are tried; the last takes whatever is text.
func documentFormats(_ rules: Rulebook) -> [any DocumentFormat] {
    [
        HTMLPage(furniture: rules.furniture),  // a web page: its main content
        PlainText(),  // the text itself, unchanged
    ]
}
