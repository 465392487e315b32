import Domain
import Rules

/// What a page says of itself in its head, its linked data and its time elements.
struct PageMetadata {
    /// The fields for each thing that a page may say of itself, the most trusted first.
    private var found: [PageFurniture.Field: [(rank: Int, name: String, value: String)]] = [:]
    /// The text of the `title` element.
    private(set) var windowTitle: String?
    /// The language that the page states, an ISO 639-1 code.
    private(set) var language: String?
    private var canonical: String?
    /// A page may repeat its fields; what goes on for longer is no name, title or date.
    private static let longest = 1000
    private static let most = 50
    private var times: [(value: String, text: String)] = []

    /// Reads a page.
    init(of page: HTMLTree, by furniture: PageFurniture) {
        for node in 0..<page.count {
            switch page.tags[node] {
            case .html: language = page[node, .lang].flatMap(Self.languageCode)
            case .meta:
                take(
                    page[node, .property] ?? page[node, .name] ?? page[node, .itemprop], page[node, .content], furniture
                )
            case .link: if page[node, .rel]?.lowercased() == "canonical" { canonical = canonical ?? page[node, .href] }
            case .title: windowTitle = windowTitle ?? Self.text(in: node, of: page)
            case .script:
                guard page[node, .type]?.lowercased().hasSuffix("ld+json") == true else { continue }
                for child in (node + 1)..<page.ends[node] {
                    let data = LinkedData(page.bytes(of: child), articles: furniture.articleTypes)
                    for field in data.fields { take(field.name, field.value, furniture) }
                }
            case .time:
                // A page with many times lists other articles; only the first few may be its own.
                if times.count < 3, let value = page[node, .datetime] {
                    times.append((value, Self.text(in: node, of: page) ?? value))
                }
            default: break
            }
        }
        for field in found.keys { found[field]?.sort { $0.rank < $1.rank } }
    }

    /// The values for a thing, the most trusted first.
    func values(_ field: PageFurniture.Field) -> [String] { found[field]?.map(\.value) ?? [] }

    /// The address that the page calls its own, if it is one of the web.
    var address: String? {
        ([canonical].compactMap { $0 } + values(.address)).first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    }

    /// The dates of its fields and of its time elements, each once.
    var dates: [DateField] {
        var dates: [DateField] = []
        func add(_ value: String, _ exact: String, _ basis: DateBasis, _ name: String) {
            guard let period = Self.period(at: value) else { return }
            let date = DateField(value: period, basis: basis, exact: exact, name: name)
            if !dates.contains(date) { dates.append(date) }
        }
        for field in found[.published] ?? [] { add(field.value, field.value, .metadata, field.name) }
        for time in times { add(time.value, time.text, .stated, "time[datetime]") }
        return dates
    }

    private mutating func take(_ name: String?, _ value: String?, _ furniture: PageFurniture) {
        guard let name, let value, value.utf8.count <= Self.longest else { return }
        let even = value.evenlySpaced()
        guard !even.isEmpty else { return }
        for field in PageFurniture.Field.allCases {
            guard let rank = furniture.rank(of: name, as: field), found[field, default: []].count < Self.most else {
                continue
            }
            found[field, default: []].append((rank, name, even))
        }
    }

    private static func text(in node: Int, of page: HTMLTree) -> String? {
        let bytes = (node..<page.ends[node]).flatMap { page.bytes(of: $0) }
        let text = String(decoding: bytes, as: UTF8.self).evenlySpaced()
        return text.isEmpty ? nil : text
    }

    private static func languageCode(_ tag: String) -> String? {
        let code = tag.lowercased().prefix { $0.isASCII && $0.isLetter }
        return code.count == 2 ? String(code) : nil
    }

    /// The day, month or year that a value opens with: `2023-12-22T08:00:00Z`, `2023/12/22`, `20231222`.
    private static func period(at value: String) -> Period? {
        let head = value.utf8.prefix { (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
        var fields = head.split { !(48...57).contains($0) }.map { Array($0) }
        if fields.count == 1, fields[0].count >= 8 {
            fields = [Array(fields[0][..<4]), Array(fields[0][4..<6]), Array(fields[0][6..<8])]
        }
        let numbers = fields.map { digits in digits.reduce(0) { $0 &* 10 &+ Int($1 - 48) } }
        guard let year = numbers.first, fields[0].count == 4, (1990...2100).contains(year) else { return nil }
        switch numbers.count {
        case 1: return Period(year: year)
        case 2: return (1...12).contains(numbers[1]) ? Period(year: year, months: numbers[1]...numbers[1]) : nil
        default: return Day(year, numbers[1], numbers[2]).map { Period(day: $0) }
        }
    }
}
