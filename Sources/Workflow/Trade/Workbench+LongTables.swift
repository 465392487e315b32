import Domain
import Intake
import Rules
import TradeStore

extension Workbench {
    /// Bytes that a packed table may have when it is unpacked beside the store.
    private static let unpackedLimit = 16 << 30

    /// Takes in a table that the store can load by itself, however long it is; nothing if it must be read row by row.
    ///
    /// Which one that is, and what its numbers stand for, its description says.
    func takeInLong(_ path: String, again: Bool, _ progress: @Sendable (Int, Int) -> Void) throws -> TradeTaken? {
        guard let tradeFolder, let head = Gunzip.head(of: path, count: 1 << 16), BACIFile.begins(head.bytes),
            let table = try TableFile(Capture(source: path, bytes: head.bytes)).description(in: rulebook),
            let values = table.values.first, table.values.count == 1, values.columns == ["v"],
            let flow = values.flow, let unit = values.unit, table.columns == Self.columns, table.keep.isEmpty
        else { return nil }
        let folder = try TradeFolder(tradeFolder)
        let origin = try TradeFolder.checksum(of: path)
        var taken = TradeTaken(file: Capture(source: path, bytes: []).name, table: table.name)
        taken.known = try isHeld(origin, in: folder, again: again)
        if taken.known { return taken }
        let areas = (0..<1000).compactMap { number in rulebook.areas.area("\(number)").map { (number, $0) } }
        let form = BACIForm(
            areas: Dictionary(uniqueKeysWithValues: areas),
            edition: table.edition(ofFile: taken.file) ?? "", power: values.power ?? 0,
            basis: values.basis ?? table.bases[flow] ?? .unstated)
        do {
            let file =
                head.isPacked
                ? try BACIFile(named: path, in: folder, flow: flow) { write in
                    try Gunzip.each(path, limit: Self.unpackedLimit, write)
                } : try BACIFile(path, flow: flow)
            let loaded = try folder.load([file], as: form, origin: origin, progress: progress) { last in
                Release(source: table.name, vintage: last.adding(days: 1), unit: unit.code)
            }
            (taken.read, taken.kept) = (loaded.read, loaded.kept)
            taken.refusals = loaded.refused.map { refused in
                let reason: TradeRefusal.Reason = refused.reason == .unknownArea ? .unknownArea : .noFigure
                return RowsRefused(
                    reason: reason.rawValue, count: refused.count, line: refused.line, cell: refused.cell)
            }
            return taken
        } catch {
            // One with a row that the store can't take is read row by row, where that is possible.
            guard Files.size(path).map({ $0 > Files.sizeLimit }) ?? true else { return nil }
            throw error
        }
    }

    /// What the columns of the form of BACI say.
    private static let columns: [TableDescription.Role: [String]] = [
        .reporter: ["i"], .partner: ["j"], .goods: ["k"], .year: ["t"], .weight: ["q"],
    ]
}
