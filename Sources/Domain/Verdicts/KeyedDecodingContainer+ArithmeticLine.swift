extension KeyedDecodingContainer {
    /// Reads the steps of an explanation; ledgers from before these were kept have none.
    ///
    /// The decoding that the compiler writes for `Verdict` calls this in place of the one that throws.
    func decode(_ type: [ArithmeticLine].Type, forKey key: Key) throws -> [ArithmeticLine] {
        try decodeIfPresent(type, forKey: key) ?? []
    }
}
