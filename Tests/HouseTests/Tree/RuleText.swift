/// The scalars of a YAML file, taken apart without a YAML library: what stands before a colon is a key, the rest are values.
struct RuleText {
    private(set) var keys: Set<String> = []
    private(set) var values: Set<String> = []
    /// What the program has to know by name: the keys, each part of a dotted one, and the slots and blanks within values.
    private(set) var names: Set<String> = []

    init(_ source: String) {
        for line in source.split(separator: "\n") { read(Array(line)) }
        names = keys.union(keys.flatMap { $0.split(separator: ".").map(String.init) })
        for piece in source.split(whereSeparator: { "<{".contains($0) }).dropFirst() {
            let name = piece.prefix { $0.isLetter || $0 == "-" || $0 == "=" }
            guard let close = piece.dropFirst(name.count).first, ">}".contains(close) else { continue }
            names.formUnion(name.split(separator: "=").map(String.init))
        }
    }

    private mutating func read(_ line: [Character]) {
        var scalar = ""
        var quote: Character?
        func finish(_ text: inout RuleText, asKey: Bool) {
            let word = scalar.trimmed
            if !word.isEmpty { if asKey { text.keys.insert(word) } else { text.values.insert(word) } }
            scalar = ""
        }
        for (index, character) in line.enumerated() {
            let next = index + 1 < line.count ? line[index + 1] : " "
            if let open = quote {
                if character == open { quote = nil } else { scalar.append(character) }
            } else if "\"'".contains(character), scalar.trimmed.isEmpty {
                quote = character
            } else if character == "#", index == 0 || line[index - 1] == " " {
                break
            } else if character == ":", " ,]}".contains(next) {
                finish(&self, asKey: true)
            } else if ",[]{}".contains(character) || (character == "-" && next == " " && scalar.trimmed.isEmpty) {
                finish(&self, asKey: false)
            } else {
                scalar.append(character)
            }
        }
        finish(&self, asKey: false)
    }
}
