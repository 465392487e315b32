import Domain

/// The file of a table's description as it is written.
struct TableShape: Decodable {
    var files: [String]?
    var needs: [TableDescription.Role]?
    var reporter: Country?
    var columns: [String: [String]]
    var values: [TableDescription.Values]
    var flows: [String: [String]]?
    var flowFiles: [String: [String]]?
    var valuations: [String: Valuation]?
    var reconciled: Bool?
    var bases: [String: PartnerBasis]?
    var wholeCodes: Bool?
    var allGoods: [String]?
    var editions: [String: [String]]?
    var editionFiles: [String: [String]]?
    var areas: [String: [String]]?
    var keep: [String: [String]]?
    var leave: [String: [String]]?
    var parts: [String]?
    var others: [String]?
    var missing: [String]?
    var units: [String: [String]]?
    var scales: [String: [String]]?
    var flags: [String: [String]]?
    var decimals: [String]?
    var weightPower: Int?
    var weights: [String: [String]]?
    var months: [String: [String]]?
    var remarks: [String]?
    var examples: [TradeExample]
    var origin: [String: String]

    enum CodingKeys: String, CodingKey {
        case files, needs, reconciled, reporter, columns, values, flows, valuations, bases, editions, areas, keep, leave
        case parts, others
        case missing, units, scales, flags, decimals, weights, months, remarks, examples, origin
        case flowFiles = "flow-files"
        case wholeCodes = "whole-codes"
        case allGoods = "all-goods"
        case editionFiles = "edition-files"
        case weightPower = "weight-power"
    }
}
