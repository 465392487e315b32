public import Domain
import Matching
public import Rules

/// From a capture to its documents: text, parts and publication date.
public struct Unpacker: Sendable {
    private let rules: Rulebook
    private let formats: [any DocumentFormat]
    private let vocabulary: DateVocabulary

    /// Prepares for any number of captures.
    public init(_ rulebook: Rulebook) {
        rules = rulebook
        formats = documentFormats(rulebook)
        vocabulary = DateVocabulary(rulebook)
    }

    /// The documents that a capture holds.
    public func documents(in capture: Capture) throws(IntakeError) -> [Document] {
        guard let format = formats.first(where: { $0.accepts(capture) }) else {
            throw IntakeError.unknownFormat(capture.source)
        }
        return [document(try format.content(of: capture), capture)]
    }

    /// Reads the anatomy and the date of a content.
    func document(_ content: Content, _ capture: Capture) -> Document {
        let layout = Layout(content.text, rules: rules)
        let dates = DateWords(layout, vocabulary: vocabulary)
        var reading = PartsReading(content, layout: layout, rules: rules, dates: dates)
        reading.read()
        let address = capture.address ?? content.address
        let candidates = DateCandidates(layout: layout, rules: rules).candidates(
            given: capture.published, content: content, stated: reading.stated, address: address)
        let clues = DateClues(layout: layout, rules: rules, dates: dates, vocabulary: vocabulary).clues(
            reading.roles)
        let items = reading.roles.compactMap { $0?.kind == .itemHeading ? $0?.date : nil }
        let choice = DateChoice(
            layout: layout, rules: rules, clues: clues, yearless: reading.stated.filter { $0.year == nil })
        var (published, caveats) = choice.choose(candidates, items: items)
        published.clock = capture.publishedClock
        let language =
            content.language ?? LanguageGuess(layout: layout, rules: rules).language(of: 0..<layout.tokens.count)
            ?? rules.languages.first?.code ?? ""
        return Document(
            id: EntryID(.document, capture.checksum.hex), source: capture.name, media: content.media,
            title: reading.title, authors: reading.authors, outlet: reading.outlet, language: language,
            text: content.text, published: published,
            parts: reading.parts(anchor: published.latest, language: language),
            caveats: reading.caveats + caveats, checksum: capture.checksum, address: address)
    }
}
