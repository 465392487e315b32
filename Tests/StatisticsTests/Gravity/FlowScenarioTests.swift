import Foundation
import Generators
import Statistics
import Testing

/// Worlds that are known by their flows alone.
@Suite struct FlowScenarioTests {
    /// Flows by chance between some countries, some of them none; one country only buys and one only sells.
    private func flows(seed: UInt64, _ count: Int = 8) -> [[Double]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { from in
            (0..<count).map { to in
                let isThere = from != to && from != 2 && to != 3 && Int.random(in: 0..<6, using: &generator) > 0
                return isThere ? exp(Double.random(in: -3...6, using: &generator)) : 0
            }
        }
    }

    private func solved(
        _ flows: [[Double]], sigma: Double = 5, reference: Int? = nil, _ cost: (Int, Int) -> Double = { _, _ in 1 }
    ) -> Counterfactual {
        Counterfactual(
            ofFlows: flows, between: flows.indices.map { "\($0)" }, elasticity: sigma, cost: cost, reference: reference)
    }

    private func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-9 * abs(other) }

    private func columns(_ flows: [[Double]]) -> [Double] {
        flows.indices.map { to in flows.reduce(0) { sum, row in sum + row[to] } }
    }

    /// The first flow whose seller has other buyers, and whose buyer other sellers.
    private func stoppable(_ flows: [[Double]]) throws -> (from: Int, to: Int) {
        let all = flows.indices.flatMap { from in flows.indices.map { (from: from, to: $0) } }
        return try #require(
            all.first { pair in
                flows[pair.from][pair.to] > 0 && flows[pair.from].count { $0 > 0 } > 1
                    && flows.count { $0[pair.to] > 0 } > 1
            })
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `where nothing changes all flows stay, also by the gravity equation with resistances of 1`(seed: UInt64) throws
    {
        let flows = flows(seed: seed)
        let result = solved(flows)
        #expect(result.converged)
        for (before, after) in zip(flows.joined(), result.experiment.joined()) {
            #expect(near(after, before))
        }
        // The same flows as a world of openness X Y / (Y_i E_j).
        let whole: [[Double]] = (0..<6).map { (from: Int) -> [Double] in
            (0..<6).map { (to: Int) -> Double in Double(1 + (from * 7 + to * 5) % 11) }
        }
        let made = whole.map { $0.reduce(0, +) }
        let spent = columns(whole)
        let all = made.reduce(0, +)
        let economy = GravityEconomy(
            countries: (0..<6).map { "\($0)" }, output: made, expenditure: spent,
            openness: zip(whole, made).map { row, own in zip(row, spent).map { $0 * all / own / $1 } },
            elasticity: 5)
        let same = try #require(Counterfactual(of: economy, openness: economy.openness, reference: "0"))
        for (flow, modelled) in zip(whole.joined(), same.baseline.joined()) { #expect(near(modelled, flow)) }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a stopped flow is gone, all that is sold is bought, and each spends what it may`(seed: UInt64) throws {
        let flows = flows(seed: seed)
        let pair = try stoppable(flows)
        let result = solved(flows) { [$0, $1] == [pair.from, pair.to] ? .infinity : 1 }
        #expect(result.converged)
        #expect(result.experiment[pair.from][pair.to] <= 1e-6 * flows[pair.from][pair.to])
        let exports = result.experiment.map { $0.reduce(0, +) }
        let imports = columns(result.experiment)
        let bought = columns(flows)
        #expect(near(exports.reduce(0, +), imports.reduce(0, +)))
        for country in flows.indices {
            let made = flows[country].reduce(0, +)
            let spent = bought[country]
            let change = result.countries[country]
            // The same quantity at another price, and money that comes from sales or beside them.
            let priced = made * (1 + change.price)
            if made > 0 { #expect(near(exports[country], priced)) }
            let expected: Double = made >= spent ? spent / made * exports[country] : spent - made + exports[country]
            let difference = abs(imports[country] - expected)
            #expect(difference < 1e-9 * max(made, spent))
        }
        #expect(result.countries[pair.from].price < 0, "who loses a buyer sells for less")
        #expect(result.countries[pair.to].welfareStatistic > 1, "who loses a seller buys less")
        #expect(result.countries[2].price.isNaN && result.countries[3].inwardResistance.isNaN)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `the size of the money changes no percent, and the reference no real one`(seed: UInt64) throws {
        let flows = flows(seed: seed)
        let pair = try stoppable(flows)
        func cost(_ from: Int, _ to: Int) -> Double { [from, to] == [pair.from, pair.to] ? 1.5 : 1 }
        let one = solved(flows, cost)
        let large = solved(flows.map { $0.map { $0 * 1e6 } }, cost)
        let told = solved(flows, reference: pair.to, cost)
        #expect(abs(told.countries[pair.to].inwardResistance) < 1e-12)
        for (here, there) in zip(one.countries, zip(large.countries, told.countries)) {
            if here.price.isFinite {
                #expect(near(1 + here.price, 1 + there.0.price) && near(1 + here.exports, 1 + there.0.exports))
            }
            if here.termsOfTrade.isFinite {
                #expect(near(1 + here.termsOfTrade, 1 + there.1.termsOfTrade))
                #expect(near(here.welfareStatistic, there.1.welfareStatistic))
            }
        }
    }

    /// A sells 60 to C and 20 to B, B sells 40 to C; then A's goods cost C one and a half times as much.
    ///
    /// A spends nothing, so it and B share a level: 80 (a − 1) + 20 (b − 1) = 0, since B pays its 20 by sales of 40. C
    /// spends 100 whatever happens. So b is where what C buys of B is worth 40 b: one equation, solved by halving.
    @Test(arguments: [2.0, 5, 9]) func `three countries come out as one equation says`(sigma: Double) {
        let flows: [[Double]] = [[0, 20, 60], [0, 0, 40], [0, 0, 0]]
        let result = solved(flows, sigma: sigma) { [$0, $1] == [0, 2] ? 1.5 : 1 }
        func level(_ b: Double) -> Double { 1 - 20 * (b - 1) / 80 }
        func excess(_ b: Double) -> Double {
            let (theirs, own) = (60 * pow(1.5 * level(b), 1 - sigma), 40 * pow(b, 1 - sigma))
            return 100 * own / (theirs + own) - 40 * b
        }
        var (low, high) = (0.5, 3.0)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if excess(middle) > 0 { low = middle } else { high = middle }
        }
        #expect(result.converged && low > 1.01)
        #expect(near(1 + result.countries[1].price, low))
        #expect(near(1 + result.countries[0].price, level(low)))
        #expect(near(result.experiment[1][2], 40 * low))
        #expect(near(result.experiment[0][1], 20 * low), "what B spends follows its sales")
    }

    @Test func `flows beyond all measure are not solved, and do not trap`() {
        for value in [1e308, 1e-320, .infinity, .nan] {
            let flows = [[0, value, value], [1, 0, value], [value, 1, 0]]
            let result = solved(flows) { [$0, $1] == [0, 1] ? .infinity : 1 }
            #expect(result.experiment.count == 3)
        }
        #expect(solved([]).countries.isEmpty)
        let stranded = solved([[0, 5], [3, 0]]) { [$0, $1] == [0, 1] ? .infinity : 1 }
        #expect(!stranded.converged)
    }
}
