/// A power of ten that has a word: a billion, 亿.
struct NumberScale: Decodable, Sendable {
    /// The least amount that is told in it.
    let from: Double
    /// The power.
    let factor: Double
    /// Its word.
    let word: String
}
