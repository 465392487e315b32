/// Why rows of a trade table were left out, and where the first of them stands.
public struct TradeRefusal: Hashable, Sendable {
    /// The reasons.
    public enum Reason: String, Sendable, CaseIterable, Comparable {
        /// The row is a part of what other rows count whole: a mode of transport, a customs procedure.
        case part
        /// The row counts something else than trade by value.
        case otherMeasure = "other measure"
        /// It says the same as a row before it.
        case repeated
        /// It says something else of the same cell than a row before it.
        case conflicting
        /// Nobody is known by the name of its reporter or partner.
        case unknownArea = "unknown area"
        /// Its flow is none that is described.
        case unknownFlow = "unknown flow"
        /// Its goods are no code.
        case unknownGoods = "unknown goods"
        /// Its time can't be read.
        case unknownTime = "unknown time"
        /// Its currency or the size of its unit is none that is described.
        case unknownUnit = "unknown unit"
        /// There is no figure.
        case noFigure = "no figure"
        /// What stands there is no figure.
        case notANumber = "not a number"
        /// It has too few or too many cells: a note, or a row that was cut.
        case notARow = "not a row"
        /// A correction leaves it out.
        case dropped = "left out by a correction"

        /// Orders as listed.
        public static func < (a: Reason, b: Reason) -> Bool {
            (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
        }
    }

    /// Why.
    public var reason: Reason
    /// The line of the first.
    public var line: Int
    /// The cell that it is for, of the first.
    public var cell: String
    /// How many.
    public var count: Int
}
