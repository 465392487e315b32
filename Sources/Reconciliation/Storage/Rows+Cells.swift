extension Rows {
    /// The cells of a row that it depends on, each once, in its order.
    func distinctCells(of row: Int) -> [Int32] {
        var found: [Int32] = []
        let terms = terms(of: row)
        guard terms.count > 8 else {
            for term in terms where coefficients[term] != 0 && !found.contains(cells[term]) {
                found.append(cells[term])
            }
            return found
        }
        var seen: Set<Int32> = []
        for term in terms where coefficients[term] != 0 && seen.insert(cells[term]).inserted {
            found.append(cells[term])
        }
        return found
    }
}
