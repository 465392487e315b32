/// Why a row of a trade table is left out.
struct RowFault: Error {
    let reason: TradeRefusal.Reason
    let cell: String

    init(_ reason: TradeRefusal.Reason, _ cell: String) {
        self.reason = reason
        self.cell = cell
    }
}
