/// What fills a blank of an explanation: a figure, a time, a cell, or a sentence of its own.
public indirect enum ArithmeticValue: Hashable, Sendable, Codable {
    /// What a figure can be, in a unit.
    case range(Interval, unit: Unit)
    /// A figure with the worth of its last stated digit, in a unit.
    case quantity(Double, step: Double, unit: Unit)
    /// A bare number; without a count of decimals it is shown to about four digits.
    case number(Double, decimals: Int?)
    /// How far two figures are apart, in their unit; percentages by percentage points.
    case difference(Double, unit: Unit)
    /// How many times as much.
    case factor(Double)
    /// A stretch of time.
    case period(Period)
    /// A day.
    case day(Day)
    /// One number in the world by what it is of; without a time, the whole series.
    case cell(CellName)
    /// A country.
    case country(Country)
    /// A currency or another unit by itself.
    case unit(Unit)
    /// A source of statistics, by the name of its rule file.
    case source(String)
    /// Words that are the same in every language, such as a name.
    case text(String)
    /// A sentence within a sentence.
    case sentence(ArithmeticLine)
    /// Several of them, one after another.
    case list([ArithmeticValue])
    /// A value that stands in a claim or an observation of the ledger.
    case cited(ArithmeticValue, EntryID)

    /// A figure as it was stated.
    public static func quantity(_ quantity: Quantity) -> ArithmeticValue {
        .quantity(quantity.value, step: quantity.step, unit: quantity.unit)
    }

    /// The value with the entry that it stands in; by itself if there is none.
    public func cited(_ entry: EntryID?) -> ArithmeticValue { entry.map { .cited(self, $0) } ?? self }
}
