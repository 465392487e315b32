import Matching

extension Script {
    /// Whether names begin with capitals in it.
    var hasCapitals: Bool { self == .latin || self == .cyrillic }
}
