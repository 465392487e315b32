import Foundation
import Testing

/// The tables of `../shared/statistics` in a ledger, taken in once by the real command for all tests of a run.
enum SharedTables {
    static let shared = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared")
    static let areThere = FileManager.default.fileExists(atPath: shared.appendingPathComponent("statistics").path)
    static let missing: Comment = "the tables of ../shared/statistics are not on this machine"

    private static let place = Result { try Workspace() }
    static let taken: Result<Workspace, any Error> = Result {
        let workspace = try place.get()
        // What a run shares isn't released at its end.
        atexit { try? FileManager.default.removeItem(at: SharedTables.place.get().folder) }
        let folder = shared.appendingPathComponent("statistics")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".csv.gz") }.sorted().map { folder.appendingPathComponent($0).path }
        let run = try Run(["take-in", "--no-progress"] + files, in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output.contains("agtpa_applications.csv.gz: 99981 rows, kept whole as the panel agtpa_applications"))
        #expect(run.output.contains("2089 left out, repeated"), "Kazakhstan's folder has every row twice")
        return workspace
    }
}
