import Domain
import Rules

/// Cuts what is visible of a page into lines.
struct PageLines {
    private let page: HTMLTree
    private let boilerplate: Boilerplate
    private var lines: [PageLine] = []
    private var text: [UInt8] = []
    private var nodes: Range<Int>?
    private var weight = 0
    private var linked = 0
    /// How many letters lie in elements within the line that have a role, by role.
    private var inner: [PartKind: Int] = [:]
    /// The open elements that say something of the text in them, outermost first.
    private var open: [Open] = []

    /// An open element, with what it has of the elements around it: pages may nest hundreds of them.
    private struct Open {
        var end: Int
        var isBlock = false
        var isLink = false
        var isItem = false
        var kind: PartKind?
        var level: Int?
    }

    private init(_ page: HTMLTree, _ boilerplate: Boilerplate) {
        self.page = page
        self.boilerplate = boilerplate
    }

    /// The lines of a page, without those in its furniture.
    static func of(_ page: HTMLTree, without boilerplate: Boilerplate) -> [PageLine] {
        var cutting = PageLines(page, boilerplate)
        cutting.cut()
        return cutting.lines
    }

    private mutating func cut() {
        var node = 0
        while node < page.count {
            close(before: node)
            if boilerplate.isDropped(node) {
                node = page.ends[node]
                continue
            }
            let tag = page.tags[node]
            switch tag {
            case .text: take(node)
            case .br: flush()
            case .td, .th: if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            default: break
            }
            if tag.isBlock { flush() }
            if tag != .text { enter(node) }
            node += 1
        }
        close(before: node)
        flush()
    }

    /// Notes what an element says of the text in it.
    private mutating func enter(_ node: Int) {
        let tag = page.tags[node]
        let kind = kind(of: node)
        guard tag.isBlock || tag == .a || kind != nil else { return }
        var element = open.last ?? Open(end: 0)
        element.end = page.ends[node]
        element.isBlock = tag.isBlock
        element.isLink = element.isLink || tag == .a
        element.isItem = element.isItem || tag == .li || tag == .table || tag == .dl
        if let kind {
            element.kind = kind
            element.level = tag.headingLevel
        }
        open.append(element)
    }

    private mutating func close(before node: Int) {
        while let last = open.last, last.end <= node {
            if last.isBlock { flush() }
            open.removeLast()
        }
    }

    private mutating func take(_ node: Int) {
        let bytes = page.bytes(of: node)
        var letters = 0
        // Past ASCII a letter has two bytes, or three and no spaces beside it.
        for byte in bytes where byte > 0x20 && byte < 0x80 || byte >= 0xC0 { letters += byte >= 0xE3 ? 3 : 1 }
        text.append(contentsOf: bytes)
        guard letters > 0 else { return }
        nodes = (nodes?.lowerBound ?? node)..<(node + 1)
        weight += letters
        if open.last?.isLink == true { linked += letters }
        if let element = open.last, !element.isBlock, let kind = element.kind { inner[kind, default: 0] += letters }
    }

    private mutating func flush() {
        defer {
            text = []
            nodes = nil
            weight = 0
            linked = 0
            inner = [:]
        }
        guard let nodes, weight > 0 else { return }
        let words = String(decoding: text, as: UTF8.self).evenlySpaced()
        guard !words.isEmpty else { return }
        lines.append(
            PageLine(
                text: words, nodes: nodes, weight: weight, linked: linked, kind: open.last?.kind ?? innerKind,
                level: open.last?.level, isItem: open.last?.isItem == true))
    }

    /// The role of the elements within a line where they hold most of it: a writer's name behind a "by", a time.
    private var innerKind: PartKind? {
        guard inner.values.reduce(0, +) * 3 >= weight * 2 else { return nil }
        return inner[.byline] == nil ? inner.keys.min { $0.rawValue < $1.rawValue } : .byline
    }

    private func kind(of node: Int) -> PartKind? {
        switch page.tags[node] {
        case .blockquote: return .quotedPassage
        case .h1, .h2, .h3, .h4, .h5, .h6: return .sectionHeading
        case .text: return nil
        default: break
        }
        let roles = boilerplate.roles(of: node)
        if roles.contains(.byline) { return .byline }
        if roles.contains(.dateline) || page.tags[node] == .time { return .dateline }
        if roles.contains(.tags) { return .tags }
        return nil
    }
}
