import Domain

/// What can happen next while many captures are read.
enum ReadingStep<Given: Sendable>: Sendable {
    /// An input was given, or there is none left.
    case given(Given?)
    /// The input of a number was read.
    case read(Int, Given, Result<[DocumentReadings], WorkError>)
}
