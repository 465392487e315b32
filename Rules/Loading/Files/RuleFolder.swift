import Foundation

/// The folder of rules: the one beside the executable, or the one that `DYAD_RULES` names.
struct RuleFolder {
    let path: String
    /// What its files' paths follow where they are printed.
    let root: String

    init(_ path: String?) throws(RuleError) {
        let path =
            path ?? ProcessInfo.processInfo.environment["DYAD_RULES"] ?? Bundle.module.resourcePath ?? ""
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw RuleError(
                file: "", what: "there is no folder of rules at \(path)",
                remedy: "Set DYAD_RULES to the folder that holds Languages, Claims and Indicators, or unset it.")
        }
        self.path = path
        root = RuleFile.builtInRoot
    }

    /// A folder beside the rules that users write themselves; nothing where there is none.
    init?(own path: String?) {
        var isFolder: ObjCBool = false
        guard let path, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        self.path = path
        root = path
    }

    /// The files of a folder and those below it that end in one of the endings, ordered by path.
    func files(in folder: String, ending: String) throws(RuleError) -> [RuleFile] {
        let root = URL(filePath: path).appending(path: folder)
        guard let names = FileManager.default.enumerator(atPath: root.path) else { return [] }
        var files: [RuleFile] = []
        for case let name as String in names where name.hasSuffix(ending) && !name.contains("/.") {
            files.append(try file(folder.isEmpty ? name : "\(folder)/\(name)"))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// One file by its path.
    func file(_ name: String) throws(RuleError) -> RuleFile {
        guard let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") else {
            throw RuleError(
                file: name, root: root, what: "it can't be read", remedy: "Check that it is there and readable.")
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw RuleError(file: name, root: root, what: "it isn't UTF-8", remedy: "Save it as UTF-8.")
        }
        return RuleFile(path: name, text: text, root: root)
    }
}
