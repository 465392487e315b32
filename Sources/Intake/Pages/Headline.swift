import Domain
import Rules

/// Chooses a page's headline among its headings, its fields and the title of its window.
struct Headline {
    /// The headline; nothing if the page has none.
    let text: String?

    /// Weighs what a page offers: a heading that the other titles repeat, then a field, then the window's title.
    init(_ metadata: PageMetadata, headings: [String]) {
        let outlet = metadata.values(.outlet).first
        let headings = headings.prefix(10).filter { $0.utf8.count <= Self.longest }
        let fields = metadata.values(.title).map { Self.withoutOutlet($0, outlet) }
        let window = metadata.windowTitle.flatMap {
            $0.utf8.count <= Self.longest ? Self.withoutOutlet($0, outlet) : nil
        }
        let others = fields + [window].compactMap { $0 }
        let confirmed = headings.first { heading in others.contains { Self.agree(heading, $0) } }
        text = confirmed ?? fields.first ?? (headings.count == 1 ? headings[0] : nil) ?? window ?? headings.first
    }

    /// What goes on for longer is no headline.
    private static let longest = 1000
    private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", "_", "-", "|"]

    /// A title without the name of the outlet behind it, or without its shorter end where no outlet is known.
    private static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
        for separator in separators {
            let pieces = title.ranges(of: separator)
            guard let last = pieces.last, last.lowerBound > title.startIndex else { continue }
            let head = String(title[..<last.lowerBound])
            let tail = String(title[last.upperBound...])
            let isOutlet = outlet.map { agree($0, tail) } ?? false
            if isOutlet || separator.count == 3 && tail.count * 2 < head.count { return head.evenlySpaced() }
        }
        return title
    }

    /// Whether two titles are the same but for case, marks and an addition to one of them.
    private static func agree(_ one: String, _ other: String) -> Bool {
        let (a, b) = (letters(of: one), letters(of: other))
        guard !a.isEmpty, !b.isEmpty else { return false }
        return a == b || min(a.count, b.count) >= 12 && (a.starts(with: b) || b.starts(with: a))
    }

    private static func letters(of title: String) -> [Character] {
        title.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
    }
}
