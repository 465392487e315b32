import Domain
public import Matching

/// Who held which office when: a text that calls someone minister was written while they were.
public struct OfficeRegister: Sendable {
    /// The terms, in the order of the file.
    public let terms: [OfficeTerm]
    /// Every wording of a person or an office.
    public let cues: CueIndex<OfficeCue>
    /// The file.
    public let file: RuleFile

    init(_ file: RuleFile) throws(RuleError) {
        let register = try Register(
            file, columns: ["country", "person", "names", "office", "wordings", "from", "to", "source"])
        self.file = file
        var terms: [OfficeTerm] = []
        var cues = CueIndex<OfficeCue>()
        for row in register.rows {
            let number = terms.count
            terms.append(
                OfficeTerm(
                    person: row["person"], office: row["office"], from: try row.day("from", in: file),
                    to: row["to"].isEmpty ? nil : try row.day("to", in: file), line: row.line))
            for name in [row["person"]] + row.list("names") {
                cues.insert(name, .person(number), capitalised: name.first?.isUppercase ?? false)
            }
            for wording in [row["office"]] + row.list("wordings") { cues.insert(wording, .office(number)) }
        }
        self.terms = terms
        self.cues = cues
    }
}
