/// The editions of the Harmonized System, and which codes held the same goods in another one.
public struct GoodsEditions: Sendable {
    /// Codes in another edition.
    public struct Carried: Hashable, Sendable {
        /// The codes that hold the goods.
        public var codes: Set<String>
        /// Those of them that hold other goods, too.
        public var wider: Set<String>
    }

    /// The editions that the register knows, the oldest first; the first is the one before the first with changes.
    public let names: [String]
    /// By edition and code what held its goods before; codes that aren't there held the same themselves.
    private let before: [String: [String: Set<String>]]
    /// By edition and code of the edition before what holds its goods.
    private let after: [String: [String: Set<String>]]
    /// Codes, by edition, whose goods came out of more codes than are named.
    private let scattered: [String: Set<String>]
    /// The file.
    public let file: RuleFile

    init(_ file: RuleFile) throws(RuleError) {
        self.file = file
        var before: [String: [String: Set<String>]] = [:]
        var after: [String: [String: Set<String>]] = [:]
        var scattered: [String: Set<String>] = [:]
        for row in try Register(file, columns: ["edition", "code", "before", "others"]).rows {
            let (edition, code, old) = (row["edition"], row["code"], row.list("before"))
            guard ([code] + old).allSatisfy({ $0.utf8.count == 6 && $0.utf8.allSatisfy { (48...57).contains($0) } })
            else {
                throw RuleError(
                    file: file.path, line: row.line, what: "\"\(code)\" or one of its codes before has no six digits",
                    remedy: "Write codes of six digits, separated by \"; \".")
            }
            before[edition, default: [:]][code] = Set(old)
            for old in old { after[edition, default: [:]][old, default: []].insert(code) }
            if !row["others"].isEmpty { scattered[edition, default: []].insert(code) }
        }
        (self.before, self.after, self.scattered) = (before, after, scattered)
        names = [Self.first] + before.keys.sorted()
    }

    /// The edition that has no one before.
    private static let first = "HS1992"

    /// The codes of another edition that hold the goods of these; nothing if an edition is unknown.
    ///
    /// Codes of two and four digits stand for all that they hold, and are carried as they are, with what lay elsewhere.
    public func carried(_ codes: Set<String>, from edition: String, to other: String) -> Carried? {
        guard let start = names.firstIndex(of: edition), let end = names.firstIndex(of: other) else { return nil }
        var carried = Carried(codes: codes, wider: [])
        if start > end {
            for step in stride(from: start, to: end, by: -1) {
                carried = moved(carried, by: before[names[step]] ?? [:], back: after[names[step]] ?? [:])
                let whole = scattered[names[step]] ?? []
                // What came out of too many codes can't be found in all of them.
                carried.wider.formUnion(carried.codes.intersection(whole))
            }
        } else {
            for step in names.indices where step > start && step <= end {
                carried = moved(carried, by: after[names[step]] ?? [:], back: before[names[step]] ?? [:])
            }
        }
        return carried
    }

    /// One edition further.
    private func moved(_ carried: Carried, by forth: [String: Set<String>], back: [String: Set<String>]) -> Carried {
        let prefixes = carried.codes.filter { $0.utf8.count < 6 }
        func holds(_ code: String) -> Bool {
            carried.codes.contains(code) || prefixes.contains { code.hasPrefix($0) }
        }
        var moved = Carried(codes: prefixes, wider: carried.wider.intersection(prefixes))
        let changed = forth.keys.filter(holds)
        for code in carried.codes.subtracting(prefixes).union(changed) {
            let others = forth[code] ?? [code]
            for other in others where !prefixes.contains(where: { other.hasPrefix($0) }) { moved.codes.insert(other) }
            if carried.wider.contains(code) { moved.wider.formUnion(others) }
            // Another code of this edition has a share in it, too.
            for other in others where !(back[other] ?? [other]).allSatisfy(holds) { moved.wider.insert(other) }
        }
        return moved
    }
}
