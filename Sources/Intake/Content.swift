import Domain

/// What a format understands of a capture: its text, and what the markup says of stretches, dates and people.
struct Content: Hashable, Sendable {
    /// The media type it was read as.
    var media: String
    /// The text: plain text unchanged; of a page the title and the body, one paragraph a line, without page chrome.
    var text: String
    /// The headline, where the markup names it.
    var title: String?
    /// Who wrote it, by the markup.
    var authors: [String] = []
    /// The lines that the markup gives to the writer, where no field names one.
    var bylines: [String] = []
    /// Who published it, by the markup.
    var outlet: String?
    /// The language that the markup states, an ISO 639-1 code.
    var language: String?
    /// The address that the page calls its own.
    var address: String?
    /// The stretches that the markup sets apart, in order; empty where it says nothing.
    var blocks: [Block] = []
    /// The dates that fields of the page give.
    var dates: [DateField] = []
}
