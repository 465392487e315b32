import Domain
import Matching
import Rules

/// Finds what each stretch of a text is: title, byline, own text, quoted passage, comment, boilerplate.
///
/// Works line by line from the outside in: head, foot, then the body, which is an items' list, a cross-post or running text.
struct PartsReading {
    let layout: Layout
    let rules: Rulebook
    let content: Content
    let names: NameRuns
    let dates: DateWords
    /// What each line is, where that is known.
    var roles: [LineRole?]
    /// Parts that are less or more than a line.
    var pieces: [Part] = []
    var caveats: [Caveat] = []
    var title: String?
    var authors: [String]
    var outlet: String?
    /// The dates that lines of the head and foot state.
    var stated: [StatedDate] = []
    private var groups = 0

    init(_ content: Content, layout: Layout, rules: Rulebook, dates: DateWords) {
        self.content = content
        self.layout = layout
        self.rules = rules
        self.dates = dates
        names = NameRuns(layout: layout, rules: rules)
        roles = Array(repeating: nil, count: layout.lines.count)
        title = content.title
        authors = content.authors
        outlet = content.outlet
    }

    /// Reads the whole text.
    mutating func read() {
        takeMarkup()
        let head = readHead()
        let foot = max(head, readFoot(after: head))
        readBody(head..<foot)
        if authors.isEmpty { authors = markedAuthors() }
        for index in roles.indices where roles[index] == nil { roles[index] = LineRole(.ownText, group: 0) }
        findDamage()
    }

    /// A number for a part of several lines.
    mutating func newGroup() -> Int {
        groups += 1
        return groups
    }

    /// The kind of a line, where it is known.
    func kind(_ index: Int) -> PartKind? { roles[index]?.kind }

    /// The roles that the markup gives.
    private mutating func takeMarkup() {
        guard !content.blocks.isEmpty else { return }
        var block = 0
        let blocks = content.blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var group: [Int: Int] = [:]
        for (index, line) in layout.lines.enumerated() {
            let start = layout.positions.point(at: line.bytes.lowerBound)
            while block < blocks.count, blocks[block].range.upperBound <= start { block += 1 }
            guard block < blocks.count, blocks[block].range.contains(start), let kind = blocks[block].kind else {
                continue
            }
            guard kind != .ownText else { continue }
            let number = group[block] ?? newGroup()
            group[block] = number
            roles[index] = LineRole(kind, group: number, level: blocks[block].level)
            if kind == .title, title == nil { title = layout.string(line.tokens) }
        }
    }

    /// The writers on the lines that the markup gives to them: a page may show these outside its text.
    private func markedAuthors() -> [String] {
        content.bylines.reduce(into: []) { authors, text in
            let layout = Layout(text, rules: rules)
            guard let line = layout.lines.first else { return }
            let names = NameRuns(layout: layout, rules: rules)
            let byline = Byline(line, layout: layout, names: names, dates: dates.over(layout))
            let found = byline?.names ?? (names.isNames(line.tokens) ? Byline.split(line.tokens, layout) : [])
            authors += found.filter { !authors.contains($0) }
        }
    }

    private mutating func readBody(_ body: Range<Int>) {
        guard !body.isEmpty else { return }
        for index in body where roles[index] == nil && layout.fills(.chrome, layout.lines[index]) {
            roles[index] = LineRole(.boilerplate)
        }
        if let contents = contents(in: body) {
            readItems(body, contents: contents)
        } else if isItemList(body) {
            readItems(body, contents: nil)
        } else if isCrossPost(before: body.lowerBound) || isExcerpt(body) {
            readCrossPost(body)
        } else if !readThread(body) {
            readQuotedLines(body)
            readCredits(body)
            readExcerpts(body)
            readHeadings(body)
            readPullQuotes(body)
        }
        for index in body where layout.fills(.separator, layout.lines[index]) && roles[index] == nil {
            roles[index] = LineRole(.boilerplate)
        }
    }

    /// Whether the text begins by saying that it is copied from another place.
    private func isCrossPost(before body: Int) -> Bool {
        (0..<min(body, layout.lines.count)).contains { layout.opening(.crossPost, of: layout.lines[$0]) != nil }
    }

    /// Whether the text is what is left of a longer one: it begins with a mark for words left out, and more are.
    private func isExcerpt(_ body: Range<Int>) -> Bool {
        guard let first = body.first, layout.fills(.elision, layout.lines[first]) else { return false }
        return body.dropFirst().contains { layout.fills(.elision, layout.lines[$0]) }
    }

    private mutating func readCrossPost(_ body: Range<Int>) {
        let comments = ReaderComments(layout: layout, rules: rules).start(in: body) ?? body.upperBound
        let excerpt = newGroup()
        // The post says where it was copied from, not who wrote what it excerpts.
        if comments > body.lowerBound {
            let points = layout.points(
                layout.lines[body.lowerBound].tokens.lowerBound..<layout.lines[comments - 1].tokens.upperBound)
            caveats.append(Caveat(.sourceLineMissing, start: points.lowerBound, end: points.upperBound))
        }
        for index in body where roles[index] == nil {
            roles[index] = LineRole(
                index < comments ? .quotedPassage : .readerComment, group: index < comments ? excerpt : -1)
            if index < comments, layout.fills(.elision, layout.lines[index]) { markElision(layout.lines[index].tokens) }
        }
    }

    /// A mark for words left out, within the passage.
    mutating func markElision(_ tokens: Range<Int>) {
        let points = layout.points(tokens)
        pieces.append(Part(.boilerplate, points.lowerBound, points.upperBound, inline: true))
    }

    /// The parts, in order; what lies within another part follows it.
    func parts(anchor: Day?, language: String) -> [Part] {
        var parts = pieces
        let guess = LanguageGuess(layout: layout, rules: rules)
        var index = 0
        while index < roles.count {
            guard let role = roles[index], !role.isTaken else {
                index += 1
                continue
            }
            var last = index
            while let group = role.group, last + 1 < roles.count, let next = roles[last + 1], !next.isTaken,
                next.group == group, next.kind == role.kind
            { last += 1 }
            let tokens = layout.lines[index].tokens.lowerBound..<layout.lines[last].tokens.upperBound
            let points = layout.points(tokens)
            let spoken = role.kind == .itemHeading ? role.language : guess.language(of: tokens)
            parts.append(
                Part(
                    role.kind, points.lowerBound, points.upperBound, source: role.source, author: role.author,
                    date: role.date.flatMap { date in anchor.map { date.period(upTo: $0) } ?? date.period },
                    language: spoken == language ? nil : spoken, level: role.level))
            index = last + 1
        }
        return parts.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    }
}
