import Glibc
import Intake
import Statistics

/// What analyses ask of a panel: columns by name, and keys for effects.
extension PanelTable {
    /// The column that an analyst names: a covariate, its logarithm, or `international`, which is 1 for all trade but that
    /// of a country with itself; not a number where there is none.
    func variable(_ name: String) throws(WorkError) -> Variable {
        let parts = name.split(separator: " ").map(String.init)
        if parts.count == 2, parts[0] == "log" {
            return Variable(name, try column(parts[1]).map { $0 > 0 ? log($0) : .nan })
        }
        return Variable(name, try column(name))
    }

    private func column(_ name: String) throws(WorkError) -> [Double] {
        if let values = self[name] { return values }
        if name == Self.international { return zip(exporters, importers).map { $0 == $1 ? 0 : 1 } }
        throw WorkError(
            "\(name): the panel has no such covariate (\(covariates.map(\.name).joined(separator: ", "))).\n"
                + "  Write \"log dist\" for the logarithm of one.")
    }

    /// The variable that every panel has.
    private static let international = "international"

    /// A key for each row: a role or a column, or several of them joined by "-".
    func keys(_ name: String) throws(WorkError) -> [String] {
        if let keys = role(name) ?? self[name]?.map({ "\($0)" }) { return keys }
        var joined = [String](repeating: "", count: rows)
        for part in name.split(separator: "-").map(String.init) {
            guard let keys = role(part) ?? self[part]?.map({ "\($0)" }) else {
                throw WorkError(
                    "\(part): nothing that an effect can be of.\n"
                        + "  Write exporter, importer, year, pair or a column's name, joined by \"-\".")
            }
            for row in joined.indices { joined[row] += " " + keys[row] }
        }
        return joined
    }

    private func role(_ name: String) -> [String]? {
        switch name {
        case "exporter": exporters
        case "importer": importers
        case "year" where !years.isEmpty: years.map { "\($0)" }
        case "pair": zip(exporters, importers).map { "\($0) \($1)" }
        default: nil
        }
    }
}
