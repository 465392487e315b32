import Domain
import Rules

/// Finds the element that holds a page's article, and the lines of it that are text.
struct ArticleExtraction {
    private let page: HTMLTree
    private let boilerplate: Boilerplate
    private let lines: [PageLine]

    /// Prepares a page.
    init(_ page: HTMLTree, furniture: PageFurniture) {
        self.page = page
        let strict = Boilerplate(of: page, by: furniture)
        let found = PageLines.of(page, without: strict)
        let prose = found.reduce(0) { $0 + Self.prose(in: $1) }
        // Where next to nothing is left the names misled: builders of pages call anything an overlay or a widget.
        if prose < 1000 {
            let lenient = Boilerplate(of: page, by: furniture, believingNames: false)
            let more = PageLines.of(page, without: lenient)
            if more.reduce(0, { $0 + Self.prose(in: $1) }) > 4 * prose {
                boilerplate = lenient
                lines = more
                return
            }
        }
        boilerplate = strict
        lines = found
    }

    /// The lines of the article's body, in order, without its headline.
    func body(below title: String?) -> [PageLine] {
        let main = mainElement()
        let range = main..<page.ends[main]
        var kept = lines.filter { range.contains($0.nodes.lowerBound) && !isFurniture($0) && $0.text != title }
        // A heading stands above text; one that closes the page announces furniture that was dropped.
        while let last = kept.last, last.kind == .sectionHeading { kept.removeLast() }
        return kept
    }

    /// The first headings of the highest level that the page shows, as candidates for its headline.
    var headings: [String] { lines.filter { $0.level == 1 }.map(\.text) }

    /// The names on the lines that are marked as the writer's.
    var bylines: [String] { lines.lazy.filter { $0.kind == .byline && $0.weight < 60 }.prefix(5).map(\.text) }

    /// Goes down from the body for as long as one child holds most of the paragraphs.
    private func mainElement() -> Int {
        guard page.count > 0 else { return 0 }
        var before = Array(repeating: 0, count: page.count + 1)
        for line in lines { before[line.nodes.lowerBound + 1] = Self.prose(in: line) }
        for node in 0..<page.count { before[node + 1] += before[node] }
        var node = 0
        descent: while true {
            let all = before[page.ends[node]] - before[node]
            var child = node + 1
            while child < page.ends[node] {
                let share = before[page.ends[child]] - before[child]
                if share > 0, Double(share) >= sharePasses(into: child) * Double(all), page.tags[child].isContainer {
                    node = child
                    continue descent
                }
                child = page.ends[child]
            }
            return node
        }
    }

    /// How much of the paragraphs a child must hold to be gone into; less if it is marked as the article.
    private func sharePasses(into node: Int) -> Double {
        if boilerplate.roles(of: node).contains(.body) { return 0.5 }
        return page.tags[node] == .article || page.tags[node] == .main ? 0.6 : 0.85
    }

    /// How much a line weighs as a paragraph of running text.
    private static func prose(in line: PageLine) -> Int {
        guard line.kind == nil || line.kind == .quotedPassage, line.weight >= 40, line.linkShare < 0.4 else { return 0 }
        return (line.isItem ? 1 : 2) * (line.weight - line.linked)
    }

    private func isFurniture(_ line: PageLine) -> Bool {
        if line.kind == .tags { return true }
        if line.kind == .sectionHeading { return line.linkShare > 0.9 }
        if line.linkShare > 0.8 { return line.weight < 150 || line.isItem }
        return line.isItem && line.linkShare > 0.6
    }
}

extension HTMLTag {
    /// Whether an article may lie in it.
    fileprivate var isContainer: Bool { isBlock && self != .p && self != .blockquote || self == .td || self == .other }
}
