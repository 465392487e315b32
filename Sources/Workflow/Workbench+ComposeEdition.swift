public import Domain
import FoundationEssentials
import Reporting
import Rules

extension Workbench {
    /// Drafts an edition of what the ledger holds, and lints its citations; nothing is recorded.
    /// - Parameter name: the edition's name; without it, it is named and titled for the pair of countries.
    /// - Returns: the draft, and every figure that its cited passages do not contain.
    public func compose(named name: String? = nil, period: Period?) async throws(LedgerError) -> (
        edition: Edition, faults: [WorkError]
    ) {
        let dyad = rulebook.dyads.first
        let sides = dyad?.sides.map(rulebook.countries.name) ?? []
        let title =
            name == nil && sides.count == 2
            ? rulebook.wordings("edition.pair", ["first": sides[0], "second": sides[1]]) : nil
        var documents: [DocumentReadings] = []
        for document in try await ledger.documents() {
            if let readings = try await ledger.readings(of: document.id) { documents.append(readings) }
        }
        let observations = try await ledger.observations()
        let verdicts = try await ledger.verdicts()
        let edition = Composer(rulebook).edition(
            named: name ?? dyad?.name ?? "edition", title: title, documents: documents, verdicts: verdicts,
            observations: observations,
            period: period)
        let faults = CitationLint(
            FigureWords(rulebook), documents: documents, verdicts: verdicts, observations: observations
        ).faults(in: edition)
        return (edition, faults.map { WorkError($0.description) })
    }

    /// Writes an edition in every format to a folder, each file whole or not at all.
    /// - Parameter desk: the address of the desk that citations link to.
    /// - Returns: the files.
    public func write(_ edition: Edition, to folder: String, desk: String? = nil) throws(WorkError) -> [String] {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var files: [String] = []
            for format in EditionFormat.allCases {
                let file = "\(folder)/\(edition.name).\(format.rawValue)"
                let text = format.render(edition, FigureWords(rulebook), desk: desk)
                try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
                files.append(file)
            }
            return files
        } catch {
            throw WorkError(
                "\(folder): the edition can't be written: \(error)\n  Choose a folder that you may write to.")
        }
    }
}
