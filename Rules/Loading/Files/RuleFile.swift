public import Domain
import FoundationEssentials
import Yams

/// One file of rules as it lies on disk.
public struct RuleFile: Sendable {
    /// The path, relative to the rules' folder: `Claims/en/growth.yaml`.
    public let path: String
    /// What it says.
    public let text: String
    /// The digest of its bytes.
    public let checksum: Checksum
    /// The folder, as it is printed.
    let root: String

    /// What the folder of rules is called in print, wherever it lies.
    public static let builtInRoot = "Rules"

    init(path: String, text: String, root: String = RuleFile.builtInRoot) {
        self.path = path
        self.root = root
        self.text = text
        checksum = Checksum(of: text)
    }

    /// The file's name without folder and ending: `growth`.
    public var name: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.split(separator: ".").first ?? file)
    }

    /// The folder it lies in, relative to the rules' folder: `Claims/en`.
    public var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// Names the file, and a line of it, as an entry's origin.
    public func provenance(line: Int? = nil) -> Provenance {
        Provenance(file: "\(root)/\(path)", line: line, checksum: checksum)
    }

    /// Reads it as YAML of a certain shape.
    func decode<Shape: Decodable>(_ shape: Shape.Type) throws(RuleError) -> Shape {
        do {
            return try YAMLDecoder().decode(shape, from: text)
        } catch let error as YamlError {
            throw RuleError(
                file: path, line: RuleFile.line(in: "\(error)"), what: "\(error)",
                remedy: "Mend the YAML at that place. (CONTRIBUTING.md shows the shape of every rule file.)")
        } catch let DecodingError.keyNotFound(key, context) {
            throw fault("the key \"\(key.stringValue)\" is missing", context)
        } catch let DecodingError.typeMismatch(_, context) {
            throw fault("the value is of another sort than is read here: \(context.debugDescription)", context)
        } catch let DecodingError.valueNotFound(_, context) {
            throw fault("the value is missing", context)
        } catch let DecodingError.dataCorrupted(context) {
            throw fault("the value can't be read: \(context.debugDescription)", context)
        } catch {
            throw RuleError(file: path, what: "\(error)", remedy: "Compare it with a file beside it.")
        }
    }

    /// What is listed under names, each of which is one of a few.
    /// - Parameter owner: what has that part, as a person says it: "a column of rates".
    func named<Role: RawRepresentable<String> & CaseIterable & Hashable, Value>(
        _ list: [String: Value], as owner: String
    ) throws(RuleError) -> [Role: Value] {
        var named: [Role: Value] = [:]
        for (name, value) in list {
            guard let role = Role(rawValue: name) else {
                throw RuleError(
                    file: path, what: "\"\(name)\" is nothing that \(owner) says",
                    remedy: "Write one of \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            named[role] = value
        }
        return named
    }

    private func fault(_ what: String, _ context: DecodingError.Context) -> RuleError {
        let place = context.codingPath.map(\.stringValue).joined(separator: ".")
        // YAML decoding keeps no line numbers; the first line that opens with the innermost key is the best guess.
        let key = context.codingPath.last { $0.intValue == nil }?.stringValue
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = key.flatMap { key in lines.firstIndex { $0.contains("\(key):") } }.map { $0 + 1 }
        return RuleError(
            file: path, line: line, what: place.isEmpty ? what : "\(place): \(what)",
            remedy: "Compare it with a file beside it. (CONTRIBUTING.md shows the shape of every rule file.)")
    }

    private static func line(in message: String) -> Int? {
        // Yams begins its messages with "line:column: error:".
        message.split(separator: ":").first.flatMap { Int($0) }
    }
}
