import FoundationEssentials

/// What the linked data of a page (JSON-LD, schema.org) says of its article, as fields with names.
struct LinkedData {
    private enum Value: Decodable {
        case text(String)
        case list([Value])
        case object([String: Value])
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let object = try? container.decode([String: Value].self) {
                self = .object(object)
            } else if let list = try? container.decode([Value].self) {
                self = .list(list)
            } else {
                self = .other
            }
        }

        /// The texts in it: itself, its items', or the names of the things that it stands for.
        var names: [String] {
            switch self {
            case .text(let text): [text]
            case .list(let items): items.flatMap(\.names)
            case .object(let members): members["name"]?.names ?? []
            case .other: []
            }
        }
    }

    /// The fields of the articles it describes, in order.
    let fields: [(name: String, value: String)]

    /// Reads the contents of a script element; what isn't JSON says nothing.
    init(_ script: ArraySlice<UInt8>, articles: Set<String>) {
        // Decoding goes down with the nesting; real data stays far below this.
        guard Self.depth(of: script) <= 32,
            let root = try? JSONDecoder().decode(Value.self, from: Data(script))
        else {
            fields = []
            return
        }
        var found: [(name: String, value: String)] = []
        var open = [root]
        while let value = open.popLast() {
            switch value {
            case .list(let items): open.append(contentsOf: items.reversed())
            case .object(let members):
                if let graph = members["@graph"] { open.append(graph) }
                guard members["@type"]?.names.contains(where: articles.contains) == true else { continue }
                for name in members.keys.sorted() {
                    for value in members[name]?.names ?? [] { found.append((name, value)) }
                }
            case .text, .other: break
            }
        }
        fields = found
    }

    private static func depth(of script: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var deepest = 0
        for byte in script {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}
