import CGumbo
import Glibc

/// A page's elements and texts as flat arrays, in the order of the page.
///
/// The children of an element are the nodes after it up to `ends`. Comments and the contents of templates are left out.
struct HTMLTree: Sendable {
    /// The limits that keep hostile pages from taking time and memory without end; real pages stay far below.
    ///
    /// Of 719 news pages the deepest had under 64 levels, the fullest element under 64 attributes, and none took over
    /// 32 MB to parse.
    private static let limits = BoundedParseLimits(memory: 256 << 20, depth: 256, attributes: 256)

    /// An attribute of an element.
    private struct Attribute {
        var name: HTMLAttribute
        var value: Range<Int>
    }

    /// The element of each node, or that it is text.
    private(set) var tags: [HTMLTag] = []
    /// The parent of each node; the first has itself.
    private(set) var parents: [Int] = []
    /// The node after the last one within each.
    private(set) var ends: [Int] = []
    private var stretches: [Range<Int>] = []
    private var attributes: [Attribute] = []
    private var bytes: [UInt8] = []

    /// Parses a page.
    init(_ page: [UInt8], of source: String) throws(IntakeError) {
        let parse = page.withUnsafeBufferPointer { page in
            page.withMemoryRebound(to: CChar.self) { bounded_parse($0.baseAddress, $0.count, Self.limits) }
        }
        defer { free(parse.arena) }
        switch parse.end {
        case BoundedParseDone: break
        case BoundedParseTooDeep: throw .tooDeep(source, levels: Int(Self.limits.depth))
        case BoundedParseTooManyAttributes: throw .tooManyAttributes(source, limit: Int(Self.limits.attributes))
        case BoundedParseTooLarge: throw .tooManyNodes(source, bytes: Self.limits.memory)
        default: throw .noMemory(source)
        }
        if let root = parse.output?.pointee.root { copy(root) }
    }

    /// The number of nodes.
    var count: Int { tags.count }

    /// The bytes of a text node.
    func bytes(of node: Int) -> ArraySlice<UInt8> {
        tags[node] == .text ? bytes[stretches[node]] : []
    }

    /// The value of an attribute of an element.
    subscript(node: Int, name: HTMLAttribute) -> String? {
        guard tags[node] != .text else { return nil }
        return attributes[stretches[node]].first { $0.name == name }.map {
            String(decoding: bytes[$0.value], as: UTF8.self)
        }
    }

    // MARK: Copying

    private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
        var open: [(node: Int, children: GumboVector, next: Int)] = []
        append(root, to: &open)
        while let (node, children, next) = open.last {
            guard next < Int(children.length) else {
                ends[node] = count
                open.removeLast()
                continue
            }
            open[open.count - 1].next = next + 1
            guard let child = children.data[next]?.assumingMemoryBound(to: GumboNode.self) else { continue }
            append(child, to: &open)
        }
    }

    private mutating func append(
        _ node: UnsafeMutablePointer<GumboNode>, to open: inout [(node: Int, children: GumboVector, next: Int)]
    ) {
        let parent = open.last?.node ?? 0
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT:
            let element = node.pointee.v.element
            let first = attributes.count
            copy(element.attributes)
            add(HTMLTree.tag(of: element), parent, first..<attributes.count)
            open.append((count - 1, element.children, 0))
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            let first = bytes.count
            copy(node.pointee.v.text.text)
            add(.text, parent, first..<bytes.count)
        default: break
        }
    }

    private mutating func add(_ tag: HTMLTag, _ parent: Int, _ stretch: Range<Int>) {
        tags.append(tag)
        parents.append(parent)
        stretches.append(stretch)
        ends.append(count)
    }

    private mutating func copy(_ found: GumboVector) {
        for index in 0..<Int(found.length) {
            guard let attribute = found.data[index]?.assumingMemoryBound(to: GumboAttribute.self),
                let name = HTMLAttribute(rawValue: String(cString: attribute.pointee.name))
            else { continue }
            let first = bytes.count
            copy(attribute.pointee.value)
            attributes.append(Attribute(name: name, value: first..<bytes.count))
        }
    }

    private mutating func copy(_ text: UnsafePointer<CChar>) {
        text.withMemoryRebound(to: UInt8.self, capacity: 1) { text in
            var end = text
            while end.pointee != 0 { end += 1 }
            bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: end - text))
        }
    }

    private static let names: [HTMLTag] = (0..<GUMBO_TAG_LAST.rawValue).map { number in
        gumbo_normalized_tagname(GumboTag(rawValue: number)).flatMap { HTMLTag(rawValue: String(cString: $0)) }
            ?? .other
    }

    private static func tag(of element: GumboElement) -> HTMLTag {
        switch element.tag_namespace {
        case GUMBO_NAMESPACE_SVG: .svg
        case GUMBO_NAMESPACE_MATHML: .math
        default: Int(element.tag.rawValue) < names.count ? names[Int(element.tag.rawValue)] : .other
        }
    }
}
