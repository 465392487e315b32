/// Gathers faults and files while the rules are read, so that one broken file doesn't hide the next.
struct RuleLoading {
    var faults: [RuleError] = []
    var files: [String: RuleFile] = [:]

    /// Reads every YAML file below a folder; faulty ones are noted and left out.
    mutating func each<Rule>(
        in folder: RuleFolder, _ name: String, _ read: (RuleFile) throws(RuleError) -> Rule
    ) throws(RuleError) -> [Rule] {
        var rules: [Rule] = []
        for file in try folder.files(in: name, ending: ".yaml") {
            files[file.path] = file
            do throws(RuleError) {
                rules.append(try read(file))
            } catch {
                var fault = error
                fault.root = folder.root
                faults.append(fault)
            }
        }
        return rules
    }

    /// Reads every language: a file of its own, and a folder of the same name with what belongs to it by topic.
    ///
    /// The folder `any` holds what every language writes alike.
    mutating func languages(in folder: RuleFolder) throws(RuleError) -> [LanguageRules] {
        let all = try folder.files(in: "Languages", ending: ".yaml")
        for file in all { files[file.path] = file }
        let shared = all.filter { $0.folder == "Languages/any" }
        var languages: [LanguageRules] = []
        for file in all where file.folder == "Languages" {
            do throws(RuleError) {
                languages.append(try LanguageRules(file, shared + all.filter { $0.folder == "Languages/\(file.name)" }))
            } catch {
                faults.append(error)
            }
        }
        return languages
    }

    /// Every register of a folder.
    mutating func registers(in folder: RuleFolder, _ name: String) throws(RuleError) -> [RuleFile] {
        let all = try folder.files(in: name, ending: ".tsv")
        for file in all { files[file.path] = file }
        return all
    }

    /// One file that must be there.
    mutating func file(_ folder: RuleFolder, _ path: String) throws(RuleError) -> RuleFile {
        let file = try folder.file(path)
        files[path] = file
        return file
    }
}
