import Domain

/// Where a row stands, as one number whose order is that of reporter, partner, goods, period, flow and basis.
///
/// Countries and goods are places in sorted dictionaries: 11 + 11 + 20 bits, then 16 for the period (year × 16 + month,
/// month 0 for the whole year), 3 for the flow, 2 for the basis.
enum PackedKey {
    static let countryLimit = 1 << 11
    static let goodsLimit = 1 << 20
    static let pairShift: UInt64 = 41
    static let flows = TradeFlow.allCases
    static let bases = PartnerBasis.allCases

    static func pack(
        reporter: UInt64, partner: UInt64, goods: UInt64, period: UInt64, flow: UInt64, basis: UInt64
    ) -> UInt64 {
        reporter << 52 | partner << 41 | goods << 21 | period << 5 | flow << 2 | basis
    }

    /// Reporter and partner together.
    static func pair(_ key: UInt64) -> UInt64 { key >> pairShift }
    static func pair(_ reporter: Int, _ partner: Int) -> UInt64 { UInt64(reporter) << 11 | UInt64(partner) }
    static func reporter(_ key: UInt64) -> Int { Int(key >> 52) }
    static func partner(_ key: UInt64) -> Int { Int(key >> 41 & 0x7FF) }
    static func goods(_ key: UInt64) -> Int { Int(key >> 21 & 0xF_FFFF) }
    static func period(_ key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key >> 5) }
    static func flow(_ key: UInt64) -> UInt64 { key >> 2 & 7 }
    static func basis(_ key: UInt64) -> UInt64 { key & 3 }
    /// Goods and period: what two reporters' rows are aligned by.
    static func place(_ key: UInt64) -> UInt64 { key >> 5 & 0xF_FFFF_FFFF }

    static func code(_ flow: TradeFlow) -> UInt64 { UInt64(flows.firstIndex(of: flow) ?? 0) }
    static func code(_ basis: PartnerBasis) -> UInt64 { UInt64(bases.firstIndex(of: basis) ?? 0) }

    /// The number of a year or month; nothing for other stretches.
    static func code(_ period: Period) -> UInt16? {
        guard let (year, months) = period.months, (0..<4096).contains(year) else { return nil }
        if months == 1...12 { return UInt16(year * 16) }
        return months.count == 1 ? UInt16(year * 16 + months.lowerBound) : nil
    }

    /// The year or month with a number.
    static func decoded(_ code: UInt16) -> Period? {
        let (year, month) = (Int(code >> 4), Int(code & 15))
        return month == 0 ? Period(year: year) : month < 13 ? Period(year: year, months: month...month) : nil
    }
}
