extension KeyedDecodingContainer {
    /// Reads the edits of a quotation; ledgers from before these were kept have none.
    ///
    /// The decoding that the compiler writes for `Quotation` calls this in place of the one that throws.
    func decode(_ type: [QuotationEdit].Type, forKey key: Key) throws -> [QuotationEdit] {
        try decodeIfPresent(type, forKey: key) ?? []
    }
}
