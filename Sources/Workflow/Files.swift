public import Domain
import FoundationEssentials

/// The files that paths name: each file itself, and every file below a folder, ordered by path.
public enum Files {
    /// Files larger than this are refused before they are read into memory.
    public static let sizeLimit = 64 << 20

    /// Expands folders and the shell's `*` and `?`; a path that names nothing is kept, to be reported.
    public static func expand(_ paths: [String]) -> [String] {
        paths.flatMap { path -> [String] in
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else { return [path] }
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            return names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
                .map { "\(path)/\($0)" }.filter { !isDirectory($0) }
        }
    }

    private static func isDirectory(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// The bytes of a file as a capture.
    public static func capture(
        _ path: String, address: String? = nil, media: String? = nil, published: Period? = nil
    ) -> Result<Capture, WorkError> {
        guard !path.contains("://") else {
            return .failure(
                WorkError(
                    "\(path): addresses are not fetched.\n  Save the page and give its file; --address keeps where it came from."
                ))
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > sizeLimit {
            return .failure(
                WorkError(
                    "\(path): it has \(size) bytes, more than \(sizeLimit).\n  Give its parts as files of their own."))
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            return .failure(WorkError("\(path): it can't be read.\n  Check the path and the permissions."))
        }
        return .success(
            Capture(source: path, bytes: Array(bytes), address: address, media: media, published: published))
    }
}
