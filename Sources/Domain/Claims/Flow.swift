/// Which goods move from whom to whom, and who counts them (UN IMTS 2010).
///
/// For `export` and `import` goods move from `from` to `to`: an export is counted by the sender, an import by the
/// receiver. For `total` the order of the two is that of the reporter and its partner;
/// for `balance` the first is the country whose exports less imports it is, whoever counts them.
public struct Flow: Hashable, Sendable, Codable {
    /// The sender of the goods, or the reporter.
    public var from: Country?
    /// The receiver of the goods, or the partner.
    public var to: Country?
    /// What of the trade is meant.
    public var kind: FlowKind?
    /// Whose customs count it.
    public var reporter: Country?
    /// The goods: `all`, or a code of the goods register.
    public var goods: String?

    /// Describes a flow.
    public init(
        from: Country? = nil, to: Country? = nil, kind: FlowKind? = nil, reporter: Country? = nil, goods: String? = nil
    ) {
        self.from = from
        self.to = to
        self.kind = kind
        self.reporter = reporter
        self.goods = goods
    }
}
