public import Domain

/// What trade tables name as reporter and partner: countries, groups of them, and rests that are no country.
public struct AreaRegister: Sendable {
    /// The sorts of area.
    public enum Kind: String, Sendable {
        /// A country or territory that is counted for itself.
        case country
        /// Several of them: its figures hold theirs, and are never added to them.
        case group
        /// What no country is named for: "areas not elsewhere specified".
        case rest
    }

    private let kinds: [Country: Kind]
    private let codes: [String: Country]
    private let names: [String: Country]
    private let titles: [Country: String]
    private let times: [Country: Period]
    private let members: [Country: [Member]]
    /// The file.
    public let file: RuleFile

    init(_ file: RuleFile, groups: RuleFile) throws(RuleError) {
        let register = try Register(file, columns: ["code", "kind", "iso2", "m49", "from", "to", "names"])
        self.file = file
        var kinds: [Country: Kind] = [:]
        var codes: [String: Country] = [:]
        var names: [String: Country] = [:]
        var titles: [Country: String] = [:]
        var times: [Country: Period] = [:]
        for row in register.rows {
            let area = Country(row["code"])
            guard let kind = Kind(rawValue: row["kind"]) else {
                throw RuleError(
                    file: file.path, line: row.line, what: "\"\(row["kind"])\" is no kind of area",
                    remedy: "Write country, group or rest.")
            }
            kinds[area] = kind
            titles[area] = row.list("names").first
            if !row["from"].isEmpty || !row["to"].isEmpty {
                let (first, last) = (Day(iso: row["from"]), Day(iso: row["to"]))
                guard row["from"].isEmpty == (first == nil), row["to"].isEmpty == (last == nil),
                    let time = Period(from: first, to: last)
                else {
                    throw RuleError(
                        file: file.path, line: row.line, what: "from and to of \(area) are no stretch of time",
                        remedy: "Write days as 1991-12-25, the earlier one first, or leave them empty.")
                }
                times[area] = time
            }
            codes[area.code] = area
            for code in row.list("iso2") { codes[code] = area }
            for number in row.list("m49") { codes[number] = area }
            for name in row.list("names") {
                let known = names.updateValue(area, forKey: Self.plain(name))
                guard known == nil || known == area else {
                    throw RuleError(
                        file: file.path, line: row.line,
                        what: "\"\(name)\" names \(known?.code ?? "") and \(area.code)",
                        remedy: "Leave the name to one of them.")
                }
            }
        }
        (self.kinds, self.codes, self.names, self.titles) = (kinds, codes, names, titles)
        self.times = times
        var members: [Country: [Member]] = [:]
        for row in try Register(groups, columns: ["group", "members"]).rows {
            let group = Country(row["group"])
            let all = row.list("members").map(Member.init)
            guard kinds[group] == .group, all.allSatisfy({ $0.map { kinds[$0.country] == .country } ?? false }) else {
                throw RuleError(
                    file: groups.path, line: row.line, what: "\(group) or one of its members is unknown",
                    remedy: "Write codes of groups and countries that areas.tsv has, each with its first month.")
            }
            members[group] = all.compactMap(\.self)
        }
        self.members = members
    }

    /// The countries that make up a group today, where they are known; of a country itself.
    public func members(of area: Country) -> [Country]? {
        members[area]?.filter { $0.last == nil }.map(\.country) ?? (kinds[area] == .country ? [area] : nil)
    }

    /// All countries that ever were members of a group, where they are known; of a country itself.
    public func membersEver(of area: Country) -> [Country]? {
        members[area]?.map(\.country) ?? (kinds[area] == .country ? [area] : nil)
    }

    /// Whether a country was a member of a group throughout a period; a country always is one of itself.
    public func isMember(_ country: Country, of area: Country, throughout period: Period) -> Bool {
        guard let members = members[area] else { return country == area }
        return members.contains { $0.country == country && $0.holds(period) }
    }

    /// The first name of an area; its code if it is unknown.
    public func name(_ area: Country) -> String { titles[area] ?? area.code }

    /// Whether an area was there at any time of a stretch, as far as the register tells.
    public func existed(_ area: Country, in period: Period) -> Bool {
        times[area].map { $0.intersection(period) != nil } ?? true
    }

    /// Every area of a sort, by its first name.
    public func areas(of kind: Kind) -> [Country] {
        kinds.filter { $0.value == kind }.keys.sorted { name($0) < name($1) }
    }

    /// What sort of area a code names; nothing if it is unknown.
    public func kind(_ area: Country) -> Kind? { kinds[area] }

    /// The area that a cell of a table names, by ISO 3166-1 code, M49 number or name; nothing if it is unknown.
    /// - Parameter remarks: how remarks in brackets begin that don't belong to the name.
    public func area(_ cell: String, remarks: [String] = []) -> Country? {
        if let code = codes[cell] { return code }
        if cell.utf8.allSatisfy({ (48...57).contains($0) }) {
            return codes[String(cell.drop { $0 == "0" })] ?? (cell.isEmpty ? nil : codes[cell])
        }
        let name = Self.plain(cell)
        if let area = names[name] { return area }
        // "Armenia, Republic of" with a remark behind a comma.
        let halves = name.split(separator: ",", maxSplits: 1).map { String($0).trimmingSpaces() }
        if halves.count == 2, let area = names[halves[0]],
            remarks.contains(where: { halves[1].hasPrefix($0.lowercased()) })
        {
            return area
        }
        // "Germany (incl. …)" with a remark, "Russian Federation (Russia)" with another name of the same; "China (Hong Kong)" is
        // neither. "DE-Germany" has its code before it.
        if let open = name.firstIndex(of: "("), open > name.startIndex {
            let head = String(name[..<open]).trimmingSpaces()
            let inner = name[open...].dropFirst()
            let other = names[String(inner.prefix { $0 != ")" }).trimmingSpaces()]
            guard let area = names[head] else { return nil }
            return other == area || remarks.contains { inner.hasPrefix($0.lowercased()) } ? area : nil
        }
        let pieces = cell.split(maxSplits: 1) { $0 == "-" || $0 == ":" }
        return pieces.count == 2 ? codes[String(pieces[0])] : nil
    }

    /// A name without capitals, doubled spaces or an article.
    private static func plain(_ name: String) -> String {
        let words = name.lowercased().split { $0 == " " || $0 == "\u{A0}" }.map {
            $0.replacing("’", with: "'").replacing("（", with: "(").replacing("）", with: ")")
        }
        return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
    }
}
