import Domain

/// Who says what in a document.
struct Speech {
    var quotations: [Quotation] = []
    var attributions: [Attribution] = []
    var caveats: [Caveat] = []
}
