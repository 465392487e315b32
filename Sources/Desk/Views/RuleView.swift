import Domain
import Rules

/// The rule file that made an entry.
struct RuleView {
    let path: String
    let line: Int?
    let content: String?
    let hasChanged: Bool

    init(_ provenance: Provenance, _ rulebook: Rulebook) {
        let folder = "Rules/"
        let name = provenance.file.hasPrefix(folder) ? String(provenance.file.dropFirst(folder.count)) : provenance.file
        let file = rulebook.files[name]
        path = provenance.file
        line = provenance.line
        content = file?.text
        hasChanged = file != nil && provenance.checksum != nil && file?.checksum != provenance.checksum
    }
}
