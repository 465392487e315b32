/// The multilateral resistances of a world, as powers: Π^(σ − 1) outward and P^(σ − 1) inward.
///
/// They solve 1/outward_i = Σ_j t_ij e_j inward_j and 1/inward_j = Σ_i t_ij y_i outward_i, with t the openness and y
/// and e each country's part of all output and all expenditure. The two sides are determined up to one factor, which
/// the reference country sets: its inward resistance is 1.
struct Resistances {
    private(set) var outward: [Double]
    private(set) var inward: [Double]
    private(set) var converged = false

    init(output: [Double], expenditure: [Double], openness: [[Double]], reference: Int, stepLimit: Int = 100_000) {
        let made = Self.parts(output)
        let spent = Self.parts(expenditure)
        let count = output.count
        inward = [Double](repeating: 1, count: count)
        outward = [Double](repeating: 1, count: count)
        for _ in 0..<stepLimit {
            for from in 0..<count {
                var sum = 0.0
                for to in 0..<count { sum += openness[from][to] * spent[to] * inward[to] }
                outward[from] = 1 / sum
            }
            var change = 0.0
            var next = [Double](repeating: 0, count: count)
            for from in 0..<count {
                let weight = made[from] * outward[from]
                for to in 0..<count { next[to] += openness[from][to] * weight }
            }
            let scale = next[reference]
            for to in 0..<count {
                let value = scale / next[to]
                change = max(change, abs(value / inward[to] - 1))
                inward[to] = value
            }
            for from in 0..<count { outward[from] /= scale }
            if change < 1e-15 * Double(count) {
                converged = true
                break
            }
        }
    }

    private static func parts(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }
}
