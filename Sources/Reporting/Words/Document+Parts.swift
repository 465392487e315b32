public import Domain

extension Document {
    /// The smallest part that a position lies in.
    public func part(at position: Int) -> Part? {
        parts
            .filter { $0.start <= position && position < $0.end }
            .min { ($0.end - $0.start, $1.start) < ($1.end - $1.start, $0.start) }
    }
}
