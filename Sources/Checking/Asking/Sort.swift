/// How a statement binds its cell.
enum Sort: String {
    case level, growth, difference, multiple, share, average, record, balance

    /// Whether it compares its cell with the same cell of another time.
    var compares: Bool { self == .growth || self == .difference || self == .multiple }

    /// Whether its figure has a sign that the words say and the number does not.
    var moves: Bool { compares || self == .record || self == .balance }
}
