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
    static func all<Case: Decodable>(in name: String, as shape: Case.Type = PressCase.self) throws -> [Case] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Corpus/cases/\(name).jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(shape, from: Data($0.utf8))
        }
    }

    /// The claims that are judged, found among those that were read; a figure that none states is nothing.
    func claims(among found: [Found]) -> [(words: String, found: Found?)] {
        judged.map { words in
            let fields = words.split(separator: " ")
            return (words, Self.claim(fields[0], fields[1], among: found))
        }
    }

    /// The claim of a form and a value; a value that is no number is that of a claim without a figure.
    static func claim(_ form: Substring, _ value: Substring, among found: [Found]) -> Found? {
        found.first { found in
            guard found.claim.form.rawValue == form else { return false }
            guard let stated = found.claim.quantity?.value, let wanted = Double(value) else {
                return found.claim.quantity == nil && Double(value) == nil
            }
            return abs(stated - wanted) <= 1e-9 * wanted
        }
    }
}
