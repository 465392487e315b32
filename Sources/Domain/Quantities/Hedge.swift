/// The words around a number that say on which side of it the value lies; how wide each is stands in `Rules/Languages`.
public enum Hedge: String, Sendable, Codable, CaseIterable {
    case over, under, about, almost
    case atLeast = "at-least"
    case atMost = "at-most"
    case justOver = "just-over"
}
