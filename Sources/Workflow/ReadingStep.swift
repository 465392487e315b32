/// What can happen next while many captures are read.
enum ReadingStep<Given: Sendable, Made: Sendable>: Sendable {
    /// An input was given, or there is none left.
    case given(Given?)
    /// The input of a number was read, and made into what is handed on.
    case made(Int, Made)
}
