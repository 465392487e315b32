import Rules

/// What of a page is no part of its text: code, hidden elements, furniture, readers' comments, links to other articles.
struct Boilerplate {
    private let page: HTMLTree
    private let furniture: PageFurniture
    private var rolesOfNodes: [Int: Set<PageFurniture.Role>] = [:]
    private var dropped: [Bool]
    private let believesNames: Bool

    /// Finds it in a page, by its elements alone or also by what class and id call them.
    init(of page: HTMLTree, by furniture: PageFurniture, believingNames: Bool = true) {
        self.page = page
        self.furniture = furniture
        believesNames = believingNames
        dropped = Array(repeating: false, count: page.count)
        dropHidden()
        dropFurniture()
    }

    /// Whether a node, with all within it, is left out; asked from outside inwards.
    func isDropped(_ node: Int) -> Bool { dropped[node] }

    /// The roles that class and id give to a node.
    func roles(of node: Int) -> Set<PageFurniture.Role> { rolesOfNodes[node] ?? [] }

    /// Code and hidden elements are never text, however much of the page they are.
    private mutating func dropHidden() {
        for node in 0..<page.count where page.tags[node] != .text {
            let tag = page.tags[node]
            dropped[node] =
                tag.isNeverText && !(tag == .noscript && !believesNames) || page[node, .hidden] != nil
                || isHidden(page[node, .style])
        }
    }

    private func isHidden(_ style: String?) -> Bool {
        guard let style else { return false }
        let declarations = String(style.lowercased().filter { !$0.isWhitespace })
        return Self.hidingStyles.contains { declarations.contains($0) }
    }

    private static let hidingStyles = ["display:none", "visibility:hidden"]

    /// Furniture goes unless most of the page's letters are in it: then its name misleads.
    private mutating func dropFurniture() {
        let before = lettersBefore()
        let all = before[page.count]
        var known: [String: Set<PageFurniture.Role>] = [:]
        var articleEnd = 0
        var node = 0
        while node < page.count {
            guard !dropped[node] else {
                node = page.ends[node]
                continue
            }
            let tag = page.tags[node]
            if tag == .article || tag == .main { articleEnd = max(articleEnd, page.ends[node]) }
            if tag != .text, tag != .html, tag != .body {
                let roles = roles(of: node, &known)
                if !roles.isEmpty { rolesOfNodes[node] = roles }
                let letters = before[page.ends[node]] - before[node]
                if isFurniture(node, tag, roles, inArticle: node < articleEnd), letters * 2 < all {
                    dropped[node] = true
                }
            }
            node += 1
        }
    }

    private func roles(
        of node: Int, _ known: inout [String: Set<PageFurniture.Role>]
    ) -> Set<PageFurniture.Role> {
        var roles: Set<PageFurniture.Role> = []
        for names in [page[node, .class], page[node, .id], page[node, .itemprop]].compactMap({ $0 }) {
            if known[names] == nil { known[names] = furniture.roles(of: names) }
            roles.formUnion(known[names] ?? [])
        }
        return roles
    }

    private func isFurniture(
        _ node: Int, _ tag: HTMLTag, _ roles: Set<PageFurniture.Role>, inArticle: Bool
    ) -> Bool {
        if tag.isFurniture || tag == .figcaption || (tag == .header && !inArticle) { return true }
        if let role = page[node, .role], furniture.ariaRoles.contains(role) { return true }
        if page[node, .ariaHidden] == "true" { return true }
        if !believesNames || roles.contains(.body) || tag == .article || tag == .main || tag.headingLevel != nil {
            return false
        }
        return !roles.isDisjoint(with: [.chrome, .related, .readerComments, .caption])
    }

    /// How many bytes of visible text stand before each node, and in all.
    private func lettersBefore() -> [Int] {
        var before = Array(repeating: 0, count: page.count + 1)
        var hiddenUntil = 0
        for node in 0..<page.count {
            if dropped[node] { hiddenUntil = max(hiddenUntil, page.ends[node]) }
            before[node + 1] = before[node] + (node < hiddenUntil ? 0 : page.bytes(of: node).count)
        }
        return before
    }
}
