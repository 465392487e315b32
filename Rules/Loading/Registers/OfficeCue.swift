/// What a wording of the register of offices stands for.
public enum OfficeCue: Sendable, Hashable {
    /// The person of the term with that number.
    case person(Int)
    /// The office of the term with that number.
    case office(Int)
}
