import Glibc

/// What a country counted of its trade with another over consecutive periods, beside what the other counted of the same.
public struct PairSeries: Sendable {
    /// The country that counted.
    public var reporter: String
    /// The other country.
    public var partner: String
    /// The goods, where they are told apart; empty where they aren't.
    public var goods: String
    /// What the country counted as exports, a value or a gap for each period.
    public var exports: [Double?]
    /// What it counted as imports.
    public var imports: [Double?]
    /// What the other country counted as imports from it.
    public var mirroredExports: [Double?]
    /// What the other country counted as exports to it.
    public var mirroredImports: [Double?]

    /// Describes a pair; all series are of one length.
    public init(
        reporter: String, partner: String, goods: String = "", exports: [Double?], imports: [Double?],
        mirroredExports: [Double?], mirroredImports: [Double?]
    ) {
        precondition(
            [imports, mirroredExports, mirroredImports].allSatisfy { $0.count == exports.count },
            "series of different lengths")
        self.reporter = reporter
        self.partner = partner
        self.goods = goods
        self.exports = exports
        self.imports = imports
        self.mirroredExports = mirroredExports
        self.mirroredImports = mirroredImports
    }

    /// The partner and the goods, which name a cell of the reporter.
    var cell: String { goods.isEmpty ? partner : "\(partner) \(goods)" }
    /// The name that the partner has for the same cell.
    var cellOfPartner: String { goods.isEmpty ? reporter : "\(reporter) \(goods)" }

    /// Makes gaps of what the country itself, or the other one, counted in some periods.
    mutating func clear(_ places: ClosedRange<Int>, own: Bool) {
        for place in places where exports.indices.contains(place) {
            if own {
                (exports[place], imports[place]) = (nil, nil)
            } else {
                (mirroredExports[place], mirroredImports[place]) = (nil, nil)
            }
        }
    }

    /// Makes gaps of all that was counted in some periods and six on either side.
    mutating func clearAround(_ places: ClosedRange<Int>) {
        let wide = (places.lowerBound - 6)...(places.upperBound + 6)
        clear(wide, own: true)
        clear(wide, own: false)
    }

    /// Both flows with what the other side counted of them.
    var flows: [(flow: DefectFlow, own: [Double?], mirror: [Double?])] {
        [(.export, exports, mirroredExports), (.import, imports, mirroredImports)]
    }

    /// The logarithm of one series over another, where both are above zero.
    static func logRatios(_ one: [Double?], _ other: [Double?]) -> [Double?] {
        one.indices.map { place in
            guard let a = one[place], let b = other[place], a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
            return log(a / b)
        }
    }

    /// The power of ten in whole ones of which values are told: 1 for "25", 1000 for "25000" beside "31000".
    ///
    /// A value of few of them is rounded so coarsely that likeness means nothing.
    static func granule(_ series: [Double?]) -> Double {
        let values = series.compactMap { $0 }.filter { $0 > 0 }
        var granule = 1e9
        while granule > 1e-6, !values.allSatisfy({ Self.isWhole($0 / granule) }) { granule /= 10 }
        return granule
    }

    private static func isWhole(_ number: Double) -> Bool {
        abs(number - number.rounded()) <= 1e-9 * max(1, abs(number))
    }
}
