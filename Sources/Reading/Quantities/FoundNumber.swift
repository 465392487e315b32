/// A number in a text: "218", "26.7", "2,180 billion", "twenty-one".
struct FoundNumber {
    /// The digits or words, with their multiplier.
    let tokens: Range<Int>
    /// The value.
    let value: Double
    /// The worth of the last digit stated.
    let step: Double
    /// Whether it is written in plain digits, without multiplier, marks or words.
    let isPlainDigits: Bool
    /// What its multiplier multiplies by, 1 where it has none.
    var scale = 1.0
}
