import Domain
import Foundation

/// A slip of the press in a sentence of our own, with the figures to judge and what is expected of them.
struct PressCase: Decodable {
    let id: String
    let published: String
    let text: String
    /// The form and the value of each figure: "level 11.28e9".
    let judged: [String]
    let label: String
    let diagnosis: String?
    let outcome: String?

    /// The cases of a file in `Corpus/cases`.
    static func all(in name: String) throws -> [PressCase] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Corpus/cases/\(name).jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(PressCase.self, from: Data($0.utf8))
        }
    }

    /// The claims that are judged, found among those that were read; a figure that none states is nothing.
    func claims(among found: [Found]) -> [(words: String, found: Found?)] {
        judged.map { words in
            let fields = words.split(separator: " ")
            let stated = found.first {
                guard $0.claim.form.rawValue == fields[0], let value = $0.claim.quantity?.value,
                    let wanted = Double(fields[1])
                else { return false }
                return abs(value - wanted) <= 1e-9 * wanted
            }
            return (words, stated)
        }
    }
}
