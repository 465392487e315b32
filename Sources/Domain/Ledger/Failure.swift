/// An error at the edge that says what happened, where, and what to do about it.
public protocol Failure: Error, CustomStringConvertible {
    /// What happened.
    var what: String { get }
    /// The address and byte, or the file and line.
    var place: String { get }
    /// What to do.
    var remedy: String { get }
}

extension Failure {
    /// The failure in two lines.
    public var description: String { "\(place): \(what)\n  \(remedy)" }
}
