import Glibc

/// How well each country declares its trade, told from how far it is from all its partners.
///
/// After Gaulier and Zignago (2010): the distance of two declarations is split into a part of the one who exports and a
/// part of the one who imports, and each flow is put together by weights that follow from them. They split |ln(X/M)|;
/// here it is the square, since variances are what adds up: E ln²(M / (c X)) = v(exporter) + w(importer).
public struct Reliability: Sendable {
    /// The variance of the logarithm of what each country declares as an exporter.
    public let exporterVariances: [String: Double]
    /// The same as an importer.
    public let importerVariances: [String: Double]
    /// The margin c for freight and insurance: the median of imports over exports, but never below 1.
    public let margin: Double

    /// Learns from flows that both sides declare; those that aren't above zero on both are passed over.
    ///
    /// The variances are the most likely ones under normal errors, so that the noise of bad partners hides little. Only
    /// the sum of the two parts is known for each flow, so neither side is taken to be better on the whole: both have
    /// the same mean. No variance is below a hundredth of the mean distance. A margin given is taken instead of the
    /// median.
    public init(_ flows: [MirroredFlow], margin: Double? = nil) {
        let usable = flows.filter { $0.exported > 0 && $0.imported > 0 }
        let ratios = usable.map { log($0.imported / $0.exported) }
        let middle = margin.map { log($0) } ?? max(0, MedianDeviation(of: ratios)?.median ?? 0)
        self.margin = exp(middle)
        let squares = ratios.map { ($0 - middle) * ($0 - middle) }
        let mean = squares.isEmpty ? 0 : squares.reduce(0, +) / Double(squares.count)

        // Each side by turns, by the ratio of what is seen to what is expected: the likelihood of normal errors only
        // rises.
        var sent = Dictionary(usable.map { ($0.from, mean / 2) }) { one, _ in one }
        var received = Dictionary(usable.map { ($0.to, mean / 2) }) { one, _ in one }
        for _ in 0..<(mean > 0 ? 200 : 0) {
            sent = Self.step(sent, usable.map(\.from), expected(sent, received), squares)
            received = Self.step(received, usable.map(\.to), expected(sent, received), squares)
        }

        func expected(_ sent: [String: Double], _ received: [String: Double]) -> [Double] {
            usable.map { max((sent[$0.from] ?? 0) + (received[$0.to] ?? 0), mean / 1e6) }
        }
        let shift = (Self.mean(sent) - Self.mean(received)) / 2
        exporterVariances = sent.mapValues { max($0 - shift, mean / 100) }
        importerVariances = received.mapValues { max($0 + shift, mean / 100) }
    }

    /// The weight of the exporter's figure, from 0 to 1: the importer's variance in the sum of both.
    ///
    /// A half for countries that nothing is known of.
    public func exporterWeight(from: String, to: String) -> Double {
        guard let sent = exporterVariances[from], let received = importerVariances[to], sent + received > 0 else {
            return 0.5
        }
        return received / (sent + received)
    }

    /// The flow that both declarations point to, at the exporter's border (FOB).
    ///
    /// The mean of the exporter's figure and the importer's without the margin, weighted by one over their variances;
    /// if only one side is above zero, that side's; nothing if neither is.
    public func reconciled(_ flow: MirroredFlow) -> Double? {
        let arrived = flow.imported / margin
        if flow.exported > 0, arrived > 0 {
            let weight = exporterWeight(from: flow.from, to: flow.to)
            return weight * flow.exported + (1 - weight) * arrived
        }
        return flow.exported > 0 ? flow.exported : arrived > 0 ? arrived : nil
    }

    /// The variances of one side, moved towards the most likely ones.
    private static func step(
        _ variances: [String: Double], _ keys: [String], _ expected: [Double], _ squares: [Double]
    ) -> [String: Double] {
        var seen: [String: Double] = [:]
        var wanted: [String: Double] = [:]
        for (row, key) in keys.enumerated() {
            seen[key, default: 0] += squares[row] / (expected[row] * expected[row])
            wanted[key, default: 0] += 1 / expected[row]
        }
        return variances.reduce(into: [:]) { moved, side in
            moved[side.key] = side.value * ((seen[side.key] ?? 0) / (wanted[side.key] ?? 1)).squareRoot()
        }
    }

    private static func mean(_ values: [String: Double]) -> Double {
        values.isEmpty ? 0 : values.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } / Double(values.count)
    }
}
