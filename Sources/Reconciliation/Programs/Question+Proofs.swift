import Domain

extension Question {
    /// What sums of rows prove of the figure; nothing if they are proven to contradict each other.
    func proofs(_ asked: [Int32], in kernel: Kernel) -> Proofs? {
        let columns = asked.map { kernel.column(of: $0) ?? 0 }
        func expression(_ coefficients: [Double]) -> [Double] {
            var expression = [Double](repeating: 0, count: kernel.cells.count)
            for (column, coefficient) in zip(columns, coefficients) { expression[column] += coefficient }
            return expression
        }
        switch shape {
        case .sum(let coefficients):
            guard coefficients.allSatisfy(\.isFinite) else { return Proofs() }
            return Proofs.bounds(of: expression(coefficients), in: kernel)
        case .quotient(let scale, let offset):
            guard columns[0] != columns[1] else { return Proofs() }
            return Proofs.quotient(columns[0], by: columns[1], in: kernel)?
                .mapped { scale * $0 + Interval(offset, offset) }
        case .lead:
            // The least of the leads is at most each of them, and at least the least of their bounds.
            var least: Proofs?
            for other in asked.indices.dropFirst() {
                let own = expression(asked.indices.map { $0 == 0 ? 1 : $0 == other ? -1 : 0 })
                guard let proofs = Proofs.bounds(of: own, in: kernel) else { return nil }
                least = least?.least(with: proofs) ?? proofs
            }
            return least ?? Proofs()
        }
    }
}
