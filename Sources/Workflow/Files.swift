public import Domain
import FoundationEssentials
import Glibc

/// The files that paths name: each file itself, and every file below a folder, ordered by path.
public enum Files {
    /// Files larger than this are refused before they are read into memory.
    public static let sizeLimit = 64 << 20
    /// Tables may be larger; those that the trade store loads without reading them into memory have no limit.
    static let tableLimit = 256 << 20

    /// Expands folders and the patterns `*`, `?` and `[…]`; a path that names nothing, or a folder that can't be listed, is
    /// kept as it is, so that it is reported.
    public static func expand(_ paths: [String]) -> [String] { paths.flatMap(matching).flatMap(below) }

    /// The paths that a pattern names, or the path itself.
    private static func matching(_ path: String) -> [String] {
        guard !FileManager.default.fileExists(atPath: path) else { return [path] }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(path, 0, nil, &found) == 0 else { return [path] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    }

    /// A file itself, or the files below a folder, ordered by path; hidden ones are left out.
    private static func below(_ path: String) -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder,
            let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        else { return [path] }
        return names.filter { !$0.hasPrefix(".") }.sorted().flatMap { below("\(path)/\($0)") }
    }

    /// The bytes of a file as a capture.
    public static func capture(
        _ path: String, address: String? = nil, media: String? = nil, published: Period? = nil,
        limit: Int = sizeLimit
    ) -> Result<Capture, WorkError> {
        guard !path.contains("://") else {
            return .failure(
                WorkError(
                    "\(path): addresses are not fetched.\n  Save the page and give its file; --address keeps where it came from."
                ))
        }
        if let size = size(path), size > limit {
            return .failure(
                WorkError(
                    "\(path): it has \(size) bytes, more than \(limit).\n  Give its parts as files of their own."))
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            return .failure(WorkError("\(path): it can't be read.\n  Check the path and the permissions."))
        }
        return .success(
            Capture(source: path, bytes: Array(bytes), address: address, media: media, published: published))
    }

    /// How many bytes a file has; nothing if it can't be looked at.
    static func size(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    }
}
