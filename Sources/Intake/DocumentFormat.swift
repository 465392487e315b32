import Domain

/// A way to write documents down, and how their content is got out of it.
protocol DocumentFormat: Sendable {
    /// The name of the format.
    var name: String { get }

    /// Whether a capture seems to be written in it, by media type, file ending or first bytes.
    func accepts(_ capture: Capture) -> Bool

    /// The text of a capture with what its markup says.
    func content(of capture: Capture) throws(IntakeError) -> Content
}
