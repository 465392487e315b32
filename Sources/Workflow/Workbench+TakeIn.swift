import Domain
import Intake
import Rules

extension Workbench {
    /// What a take-in added.
    public struct Taken: Sendable {
        /// Documents that were not there before.
        public var documents = 0
        /// Claims read from them.
        public var claims = 0
        /// Observations that were not there before.
        public var observations = 0
        /// Trade tables, each with what was kept and left out.
        public var tables: [TradeTaken] = []
        /// Panels for gravity regressions.
        public var panels: [PanelTaken] = []
        /// Inputs that were there already.
        public var known = 0
        /// Inputs that failed, each with what to do.
        public var failures: [WorkError] = []
    }

    /// Takes files into the ledger: documents with their readings, statistics as observations.
    ///
    /// Each file is recorded whole or not at all, and a file that the ledger holds is passed over, so a run that was cut
    /// short is simply begun again.
    /// - Parameters:
    ///   - again: whether files that the ledger holds are read anew, by today's rules.
    ///   - progress: called after each file, and now and then within long tables, with the bytes that are done and all.
    public func takeIn(
        _ paths: [String], dyad: String? = nil, again: Bool = false, cores: Int,
        progress: @Sendable (Int, Int) -> Void
    ) async throws -> Taken {
        let files = Files.expand(paths)
        var taken = Taken()
        let total = files.reduce(0) { $0 + (Files.size($1) ?? 0) }
        var done = 0
        func finish(_ path: String) {
            done += Files.size(path) ?? 0
            progress(done, total)
        }
        let isTable: (String) -> Bool = { path in
            [".csv", ".tsv", ".tab", ".dat", ".json"].contains {
                path.lowercased().hasSuffix($0) || path.lowercased().hasSuffix("\($0).gz")
            } || (path.lowercased().contains(".txt") && isTradeTable(path))
        }
        for path in files where isTable(path) {
            let (before, size) = (done, Files.size(path) ?? 0)
            await takeInStatistics(path, again: again, &taken) { read, all in
                progress(before + Int(Double(read) / Double(max(1, all)) * Double(size)), total)
            }
            finish(path)
        }
        let merging = taken.tables.isEmpty ? nil : Task { try mergeTrade() }
        let documents = files.filter { !isTable($0) }
        let ledger = ledger
        let held = again ? [] : Set(try await ledger.documents().map(\.checksum))
        let queue = Queue(documents)
        try await ReadDocuments(rulebook, dyad: dyad).each({ await queue.next() }, cores: cores) { path in
            Files.capture(path).map { held.contains($0.checksum) ? nil : $0 }
        } make: { path, result in
            (path, result)
        } then: { path, result in
            switch result {
            case .success([]): taken.known += 1
            case .success(let all):
                for readings in all where try await ledger.record(readings) {
                    taken.documents += 1
                    taken.claims += readings.claims.count
                }
            case .failure(let error): taken.failures.append(error)
            }
            finish(path)
        }
        do { try await merging?.value } catch { taken.failures.append(WorkError("\(error)")) }
        return taken
    }

    /// Whether a file that may hold words has the columns of a trade table.
    private func isTradeTable(_ path: String) -> Bool {
        guard let head = Gunzip.head(of: path, count: 1 << 16),
            let file = try? TableFile(Capture(source: path, bytes: head.bytes))
        else { return false }
        return file.description(in: rulebook) != nil
    }

    private func takeInStatistics(
        _ path: String, again: Bool, _ taken: inout Taken, _ progress: @Sendable (Int, Int) -> Void
    ) async {
        do {
            if let table = try takeInLong(path, again: again, progress) {
                if table.known { taken.known += 1 } else { taken.tables.append(table) }
                return
            }
            let capture = try Files.capture(path, limit: Files.tableLimit).get()
            if let rates = RateReading(capture, try TableFile(capture), rules: rulebook) {
                try await keep(try rates.observations(), &taken)
                return
            }
            guard let source = isStatistics(capture, rules: rulebook) else {
                if let table = try takeInTrade(capture, again: again) {
                    if table.known { taken.known += 1 } else { taken.tables.append(table) }
                    return
                }
                if let panel = try takeInPanel(capture) {
                    if panel.known { taken.known += 1 }
                    taken.panels.append(panel)
                    return
                }
                let known =
                    (rulebook.sources.map(\.name) + rulebook.tradeTables.map(\.name)
                    + rulebook.panels.map(\.name) + rulebook.rateTables.map(\.name)).joined(separator: ", ")
                taken.failures.append(
                    WorkError(
                        "\(path):1: its columns are of no statistical source that is known (\(known)).\n"
                            + "  Describe the source in Rules/Sources, or rename the columns."))
                return
            }
            try await keep(try SourceReading(source).observations(in: capture), &taken)
        } catch {
            taken.failures.append(WorkError("\(error)"))
        }
    }

    private func keep(_ observations: [Observation], _ taken: inout Taken) async throws {
        let added = try await ledger.record(observations)
        taken.observations += added
        if added == 0 { taken.known += 1 }
    }
}
