import Domain

/// The sum of goods in each period, none of them counted again inside wider ones or in another edition.
///
/// Codes come in order, so that a code follows the wider one that holds it. What stands for all goods is the sum itself;
/// of several editions the latest counts.
struct WidestGoods {
    private struct Level {
        var last = ""
        var sum = 0.0
        var isWhole = false
    }

    private var periods: [UInt16: [String: Level]] = [:]

    /// Whether codes may be added as they come: none is inside another, and all are of one edition.
    static func isFlat(_ goods: [(code: String, edition: String)]) -> Bool {
        guard let edition = goods.first?.edition, goods.allSatisfy({ $0.edition == edition }) else {
            return goods.isEmpty
        }
        guard goods.count == 1 || !goods.contains(where: { $0.code == TradeRow.allGoods }) else { return false }
        return !zip(goods, goods.dropFirst()).contains { $1.code.hasPrefix($0.code) }
    }

    /// Adds a value.
    mutating func add(_ value: Double, _ goods: (code: String, edition: String), _ period: UInt16) {
        var level = periods[period]?[goods.edition] ?? Level()
        if goods.code == TradeRow.allGoods {
            level.sum = value
            level.isWhole = true
        } else if !level.isWhole, level.last.isEmpty || !goods.code.hasPrefix(level.last) {
            level.sum += value
            level.last = goods.code
        }
        periods[period, default: [:]][goods.edition] = level
    }

    /// The sum of each period.
    var sums: [UInt16: Double] {
        periods.compactMapValues { editions in
            let whole = editions.filter(\.value.isWhole)
            return (whole.isEmpty ? editions : whole).max { $0.key < $1.key }?.value.sum
        }
    }
}
