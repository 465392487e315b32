public import Domain

/// A table in the form of BACI: `t,i,j,k,v,q`, all codes numeric, goods with six digits, one row a year or month.
///
/// `t` is a year or `YYYYMM`, `i` the exporter, `j` the importer, `k` the goods, `v` the value, `q` the weight or `NA`.
public struct BACIFile: Hashable, Sendable {
    /// Where it lies.
    public var path: String
    /// Who reports: the exporter (also where both sides were reconciled, as in BACI itself), or the importer.
    public var flow: TradeFlow

    /// Names a table; `flow` is `export` or `import`.
    public init(_ path: String, flow: TradeFlow = .export) {
        self.path = path
        self.flow = flow
    }
}
