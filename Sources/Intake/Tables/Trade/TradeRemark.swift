/// Something to know of the figures that were taken from a trade table, and where it is first met.
public struct TradeRemark: Hashable, Sendable {
    /// The kinds.
    public enum Kind: String, Sendable, CaseIterable, Comparable {
        /// Columns that the description doesn't name.
        case unknownColumn = "unknown column"
        /// Figures added up from rows that each hold a part of them.
        case added
        /// Figures with a group of countries, which hold those with its members.
        case group = "group of countries"
        /// Figures with what is no country: areas that aren't specified, bunkers.
        case rest = "no country"
        /// Figures with the reporter itself as partner: what came back.
        case ownCountry = "own country"
        /// Figures of a state before or after its time.
        case outOfTime = "state of another time"
        /// Figures of goods that are a part of wider goods in the same table.
        case inside = "part of wider goods"
        /// Months that say the same as another month of the table.
        case monthRepeated = "month repeated"
        /// Figures that a known error was mended in.
        case corrected
        /// Corrections whose error isn't there any more: the figure was left as it is.
        case expired = "correction expired"
        /// The last row, behind which no line's end stands.
        case unended = "may be cut off"

        /// Orders as listed.
        public static func < (a: Kind, b: Kind) -> Bool {
            (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
        }
    }

    /// Which.
    public var kind: Kind
    /// The line of the first.
    public var line: Int
    /// What it is, of the first.
    public var cell: String
    /// How many.
    public var count: Int
}
