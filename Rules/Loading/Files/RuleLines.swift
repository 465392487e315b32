import Yams

/// The lines at which the values of a YAML file stand.
///
/// Decoding forgets them, so that the file is read once more as a tree whose nodes know their places.
struct RuleLines {
    private let root: Node?
    private let first: [String: Int]

    /// Reads the places in a file that can be decoded; in one that can't, nothing has a line.
    init(_ file: RuleFile) {
        root = (try? Yams.compose(yaml: file.text)) ?? nil
        var first: [String: Int] = [:]
        root.map { Self.gather($0, into: &first) }
        self.first = first
    }

    /// The first line at which a value, or the key of one, begins.
    func line(of value: String) -> Int? { first[value] }

    /// The lines of the items of a list.
    func items(of key: String) -> [Int] { root?[key]?.sequence?.map { $0.mark?.line ?? 0 } ?? [] }

    /// The lines of what stands in lists of lists: by the outer key and the inner one, a line an item.
    func lists(of key: String) -> [String: [String: [Int]]] {
        var lines: [String: [String: [Int]]] = [:]
        for (category, values) in root?[key]?.mapping ?? [:] {
            guard let category = category.string else { continue }
            for (value, phrases) in values.mapping ?? [:] {
                guard let value = value.string else { continue }
                lines[category, default: [:]][value] = phrases.sequence?.map { $0.mark?.line ?? 0 }
            }
        }
        return lines
    }

    private static func gather(_ node: Node, into first: inout [String: Int]) {
        switch node {
        case .scalar(let scalar):
            guard let line = scalar.mark?.line else { return }
            first[scalar.string] = min(line, first[scalar.string] ?? line)
        case .sequence(let items): for item in items { gather(item, into: &first) }
        case .mapping(let members):
            for (key, value) in members {
                gather(key, into: &first)
                gather(value, into: &first)
            }
        case .alias: break
        }
    }
}
