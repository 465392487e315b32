import ArgumentParser
import Workflow

/// How every analysis is printed.
struct AnalysisOptions: ParsableArguments {
    @Option(help: "table, jsonl or csv; a table on a terminal.") var format: RecordFormat?

    /// Prints what an analysis found, and below it what it rests on; what can't be asked for is wrong use.
    ///
    /// Beside CSV the sentences go to standard error, so that what is read by a program stays a table.
    func print(columns: [String], _ analysis: () throws -> Analysis) throws {
        let found: Analysis
        do {
            found = try analysis()
        } catch let error as WorkError {
            throw ValidationError(error.description)
        }
        let format = format ?? .fitting
        format.print(found.records, columns: columns)
        switch format {
        case .table: for note in found.notes { Output.line(note) }
        case .csv: for note in found.notes { Output.error(note) }
        case .jsonl:
            let notes = JSON.object(["type": "notes", "notes": .array(found.notes.map { .string($0) })])
            if !found.notes.isEmpty { Output.line(notes.line) }
        }
    }

    /// The years of "1986,1990".
    static func years(_ text: String?) throws -> Set<Int> {
        guard let text else { return [] }
        let years = text.split(separator: ",").map { Int($0) }
        guard !years.contains(nil), !years.isEmpty else {
            throw ValidationError("\(text): write years with commas between them, such as 2021,2023.")
        }
        return Set(years.compactMap(\.self))
    }
}
