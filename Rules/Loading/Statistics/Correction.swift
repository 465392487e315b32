public import Domain

/// A known error in what a source publishes, and what is to be done with it while it is read.
///
/// It tells what the wrong figure looks like: once the source has mended it, the correction no longer applies.
public struct Correction: Sendable {
    /// What is done with the figure.
    public enum Action: String, Sendable, Decodable, CaseIterable {
        /// It is multiplied by the factor.
        case scale
        /// It is left out.
        case drop
        /// Its value or its partner is replaced by another.
        case replace
    }

    /// Which figures are meant; what isn't named is any.
    public struct Place: Sendable, Decodable {
        /// Who counted.
        public var reporter: Country?
        /// With whom.
        public var partner: Country?
        /// Which way.
        public var flow: TradeFlow?
        /// The code of the goods, or `all`.
        public var goods: String?
        /// The stretch in which their time lies.
        public var period: Period?
    }

    /// What the wrong figure looks like: between two bounds, either of which may be missing.
    public struct Expectation: Sendable, Decodable {
        /// It is larger than this.
        public var over: Double?
        /// It is smaller than this.
        public var under: Double?
    }

    /// The name of the table's description.
    public let source: String
    /// Which figures.
    public let place: Place
    /// What is done.
    public let action: Action
    /// What it is multiplied by.
    public let factor: Double?
    /// What it is replaced by.
    public let value: Double?
    /// The partner that it is replaced by.
    public let partner: Country?
    /// What it looks like while it is wrong.
    public let expect: Expectation
    /// Why.
    public let reason: String
    /// Whether the source was told.
    public let status: String

    /// Whether it is about a row.
    public func concerns(_ row: TradeRow) -> Bool {
        (place.reporter ?? row.reporter) == row.reporter && (place.partner ?? row.partner) == row.partner
            && (place.flow ?? row.flow) == row.flow && (place.goods ?? row.goods) == row.goods
            && place.period.map { $0.intersection(row.period) == row.period } ?? true
    }

    /// Whether a figure still is as wrong as it was.
    public func expects(_ value: Double) -> Bool {
        (expect.over.map { value > $0 } ?? true) && (expect.under.map { value < $0 } ?? true)
    }

    /// The row with the error mended; nothing if it is left out.
    public func corrected(_ row: TradeRow) -> TradeRow? {
        var row = row
        switch action {
        case .drop: return nil
        case .scale: row.value *= factor ?? 1
        case .replace:
            row.value = value ?? row.value
            row.partner = partner ?? row.partner
        }
        row.status.insert(.corrected)
        return row.value.isFinite ? row : nil
    }
}
