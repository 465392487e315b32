import Foundation

/// The files that are built into the desk.
enum ResourceFolder {
    struct File {
        let name: String
        let bytes: [UInt8]
    }

    /// The files of a folder with an ending, by their names without it.
    static func files(in folder: String, ending: String) throws -> [File] {
        let path = Bundle.module.bundleURL.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
            .filter { $0.hasSuffix(ending) }
            .map { name in
                File(
                    name: String(name.dropLast(ending.count)),
                    bytes: [UInt8](try Data(contentsOf: path.appending(path: name))))
            }
    }
}
