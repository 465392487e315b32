public import Domain

/// A table in the form of BACI: `t,i,j,k,v,q`, all codes numeric, goods with six digits, one row a year or month.
///
/// `t` is a year or `YYYYMM`, `i` the exporter, `j` the importer, `k` the goods, `v` the value, `q` the weight or `NA`.
public struct BACIFile: Sendable {
    let name: String
    /// Who reports: the exporter (also where both sides were reconciled, as in BACI itself), or the importer.
    let flow: TradeFlow
    let file: MappedFile

    /// Opens a table; `flow` is `export` or `import`.
    public init(_ path: String, flow: TradeFlow = .export) throws(TradeStoreError) {
        (name, self.flow) = (path, flow)
        file = try MappedFile(path: path)
    }

    /// Puts a table together from bytes that `fill` gives in stretches; they lie in a store's folder, in a file without a
    /// name that is gone when it is no longer used.
    public init(
        named name: String, in folder: TradeFolder, flow: TradeFlow = .export,
        _ fill: (_ write: ([UInt8]) throws -> Void) throws -> Void
    ) throws {
        (self.name, self.flow) = (name, flow)
        let part = try PartFile(in: folder.path, named: false)
        var end = 0
        try fill { bytes in
            try part.write(bytes, at: end)
            end += bytes.count
        }
        file = try part.mapped()
    }

    /// Whether a table that begins with these bytes has this form.
    public static func begins(_ head: [UInt8]) -> Bool {
        head.withUnsafeBytes { BACIScanner.body(of: $0) != nil }
    }
}
