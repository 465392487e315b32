/// On which side of a time another lies.
enum TimeBound: String, Sendable {
    case before, after, since, until
}
