import Domain

extension Document {
    /// Whether the words of a passage stand at its position.
    func says(_ passage: Passage) -> Bool {
        let scalars = text.unicodeScalars
        guard passage.start >= 0, passage.start <= passage.end,
            let start = scalars.index(scalars.startIndex, offsetBy: passage.start, limitedBy: scalars.endIndex),
            let end = scalars.index(start, offsetBy: passage.end - passage.start, limitedBy: scalars.endIndex)
        else { return false }
        return scalars[start..<end].elementsEqual(passage.exact.unicodeScalars)
    }
}
