extension PartFile {
    /// Writes numbers at a place.
    func write<Number: BitwiseCopyable>(_ numbers: [Number], at offset: Int) throws(TradeStoreError) {
        let result = numbers.withUnsafeBytes { bytes -> Result<Void, TradeStoreError> in
            Result { () throws(TradeStoreError) in try write(bytes, at: offset) }
        }
        try result.get()
    }
}
