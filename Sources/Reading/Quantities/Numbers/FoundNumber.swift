/// A number in a text: "218", "26.7", "2,180 billion", "twenty-one".
struct FoundNumber {
    /// The digits or words, with their sign and multiplier.
    var tokens: Range<Int>
    /// The value, below zero behind a minus.
    var value: Double
    /// The worth of the last digit stated.
    let step: Double
    /// Whether it is written in plain digits, without multiplier, marks or words.
    var isPlainDigits: Bool
    /// What its multiplier multiplies by, 1 where it has none.
    var scale = 1.0
    /// Whether it is a rank and no amount: "15th", "twenty-first".
    var isOrdinal = false
    /// Whether it is a part of something: "two thirds", "one in four".
    var isFraction = false
    /// Whether it only names something: a day in "2024-05-06", a section "3.2.1", a telephone number, "11:30".
    var isLabel = false
}
