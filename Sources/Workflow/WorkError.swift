/// Why one input could not be worked on: what, where and what to do, ready to print.
public struct WorkError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The message.
    public let description: String

    /// Takes a message.
    public init(_ description: String) { self.description = description }
}
