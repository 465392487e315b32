import Domain
import Rules

/// Where the columns of one file stand that a description names.
struct TableLayout {
    /// A column of figures, with the time that its name says in a wide table.
    struct Figures {
        var column: Int
        var values: TableDescription.Values
        var period: Period?
    }

    /// How many columns the file names.
    let count: Int
    /// How many of them the description knows.
    let known: Int
    /// The names that it doesn't know.
    let unknown: [String]
    /// The columns that it doesn't know.
    let others: [Int]
    /// The columns of each role, those named first in the description first.
    let roles: [TableDescription.Role: [Int]]
    /// The columns of figures.
    let figures: [Figures]
    /// The cells that rows must have.
    let keep: [(column: Int, cells: Set<String>)]
    /// The cells that rows mustn't have.
    let leave: [(column: Int, cells: Set<String>)]
    /// The columns that cut figures into parts.
    let parts: [Int]
    /// The names of the columns.
    let columns: [String]

    /// Finds the columns; nothing if one is missing that a table can't do without.
    init?(_ table: TableDescription, columns: [String]) {
        var columns = columns
        while columns.last?.isEmpty == true { columns.removeLast() }
        guard columns.count > 1 else { return nil }
        var exact: [String: Int] = [:]
        var plain: [String: Int] = [:]
        for (number, name) in columns.enumerated().reversed() where !name.isEmpty {
            exact[name] = number
            plain[TableDescription.plain(name)] = number
        }
        func place(_ name: String) -> Int? { exact[name] ?? plain[TableDescription.plain(name)] }
        var used: Set<Int> = []
        func places(_ names: [String]) -> [Int] {
            var found: [Int] = []
            for number in names.compactMap(place) where !found.contains(number) { found.append(number) }
            used.formUnion(found)
            return found
        }
        var roles: [TableDescription.Role: [Int]] = [:]
        for (role, names) in table.columns {
            let found = places(names)
            // A month may be in a column of its own or not, a time in any column, and a flow in the file's name.
            let isOptional =
                !table.needs.contains(role) && (role.isOptional || (role == .flow && !table.flowFiles.isEmpty))
            guard isOptional || !found.isEmpty else { return nil }
            if !found.isEmpty { roles[role] = found }
        }
        func restrictions(_ lists: [String: Set<String>]) -> [(column: Int, cells: Set<String>)] {
            lists.sorted { $0.key < $1.key }.flatMap { name, cells in places([name]).map { ($0, cells) } }
        }
        keep = restrictions(table.keep)
        leave = restrictions(table.leave)
        parts = places(table.parts)
        var figures: [Figures] = []
        for values in table.values {
            if let column = places(values.columns ?? []).first {
                figures.append(Figures(column: column, values: values))
            }
        }
        _ = places(table.others)
        let periods = PeriodCell(months: table.months)
        for values in table.values where values.wide == true {
            for (number, name) in columns.enumerated() where !used.contains(number) {
                guard let period = periods.period(heading: name) else { continue }
                figures.append(Figures(column: number, values: values, period: period))
                used.insert(number)
            }
        }
        guard !figures.isEmpty,
            roles[.period] != nil || roles[.year] != nil || figures.allSatisfy({ $0.period != nil })
        else { return nil }
        count = columns.count
        known = used.count
        // A column of labels may be called like that of its codes.
        let names = Set(used.map { TableDescription.plain(columns[$0]) })
        others = columns.indices.filter {
            !columns[$0].isEmpty && !names.contains(TableDescription.plain(columns[$0]))
        }
        unknown = others.map { columns[$0] }
        self.roles = roles
        self.figures = figures
        self.columns = columns
    }

    /// What is wrong with the number of a row's cells, if anything: behind the last there may be empty ones.
    func holds(_ cells: [String]) -> Bool {
        cells.count >= count && cells[count...].allSatisfy(\.isEmpty) && !cells.starts(with: columns)
    }

    /// What stands in the columns that it doesn't know, by its hash.
    func unknown(_ cells: [String]) -> Int {
        if others.isEmpty { return 0 }
        var hasher = Hasher()
        for column in others { hasher.combine(cells[column]) }
        return hasher.finalize()
    }

    /// The first cell of a role that isn't empty.
    func text(_ role: TableDescription.Role, _ cells: [String]) -> String? {
        roles[role]?.lazy.map { cells[$0] }.first { !$0.isEmpty }
    }
}
