public import Domain

/// A file of known errors of one source.
public struct CorrectionRules: Sendable {
    /// A figure before and after.
    public struct Example: Sendable, Decodable {
        /// Where the figure stands: `KGZ > RUS export all 2023-05 5000000000`.
        public var row: String
        /// The same behind the corrections; nothing where it is left out.
        public var becomes: String?
    }

    /// The errors.
    public let corrections: [Correction]
    /// Figures that are corrected, or that none is about; they are run as tests.
    public let examples: [Example]
    /// The file.
    public let file: RuleFile

    private struct Shape: Decodable {
        struct Item: Decodable {
            var `where`: Correction.Place
            var action: Correction.Action
            var factor: Double?
            var value: Double?
            var partner: Country?
            var expect: Correction.Expectation
            var reason: String
            var status: String
        }

        var source: String
        var corrections: [Item]
        var examples: [Example]
        var origin: [String: String]
    }

    init(_ file: RuleFile, tables: [TableDescription]) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        guard tables.contains(where: { $0.name == shape.source }) else {
            throw RuleError(
                file: file.path, line: file.line(of: shape.source), what: "no table is called \"\(shape.source)\"",
                remedy: "Write the name of a file in Rules/Sources/Trade.")
        }
        for item in shape.corrections {
            let isWhole: Bool =
                switch item.action {
                case .scale: item.factor.map { $0 != 0 && $0.isFinite } ?? false
                case .replace: item.value?.isFinite ?? (item.partner != nil)
                case .drop: true
                }
            guard isWhole, item.expect.over != nil || item.expect.under != nil else {
                throw RuleError(
                    file: file.path, line: file.line(of: item.reason),
                    what: "the correction \"\(item.reason)\" lacks its factor, its value or what it expects",
                    remedy: "Write a factor to scale, a value or partner to replace, and a bound under expect.")
            }
        }
        self.file = file
        examples = shape.examples
        corrections = shape.corrections.map {
            Correction(
                source: shape.source, place: $0.where, action: $0.action, factor: $0.factor, value: $0.value,
                partner: $0.partner, expect: $0.expect, reason: $0.reason, status: $0.status)
        }
    }
}
