/// The forms of constraint that a claim can put on a cell.
public enum ClaimForm: String, Sendable, Codable, CaseIterable {
    case level, change, difference, multiple, share, order, direction, conversion, average
    case fromTo = "from-to"
}
