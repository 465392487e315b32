/// A pattern of plain words and slots: `<flow> ... <change> (by)? <percent> to <amount>`.
///
/// * `<kind>` stands for something found before; `<kind=name>` gives what it caught a name of its own.
/// * `(a b|c)` stands for one of several wordings, which may hold slots.
/// * `?` behind an element makes it optional.
/// * `...` stands for up to ten tokens of one sentence, none of them part of a figure.
/// * `~` says that no space stands here: `<number> ~ <unit>` is "5km" and not "5 km".
public struct SlotPattern: Sendable {
    indirect enum Element: Sendable {
        case word(UInt64, written: String)
        case slot(SlotKind, name: String)
        case choice([[Element]])
        case optional(Element)
        case gap
        case glued
    }

    static let longestGap = 10
    /// The pattern as a graph that is followed node by node.
    let graph: PatternGraph
    /// What it is made of, to tell where it doesn't fit.
    let elements: [Element]
    /// The pattern as written.
    public let text: String

    /// Reads a written pattern.
    public init(_ text: String) throws(PatternError) {
        self.text = text
        var rest = Substring(text)
        elements = try SlotPattern.sequence(&rest, until: nil).first ?? []
        guard !elements.isEmpty else { throw PatternError.empty }
        graph = PatternGraph(elements)
    }

    /// Reads alternatives up to a closing mark.
    private static func sequence(_ rest: inout Substring, until close: Character?) throws(PatternError) -> [[Element]] {
        var alternatives: [[Element]] = [[]]
        while let character = rest.first {
            if character == close { break }
            switch character {
            case " ", "\n":
                rest.removeFirst()
            case "|" where close != nil:
                rest.removeFirst()
                alternatives.append([])
            case "<":
                guard let end = rest.firstIndex(of: ">") else { throw PatternError.unclosed(String(rest)) }
                let inside = rest[rest.index(after: rest.startIndex)..<end].split(separator: "=", maxSplits: 1)
                rest = rest[rest.index(after: end)...]
                guard let kind = inside.first else { throw PatternError.empty }
                alternatives[alternatives.count - 1].append(
                    .slot(SlotKind(String(kind)), name: String(inside.last ?? kind)))
            case "(":
                rest.removeFirst()
                let inner = try sequence(&rest, until: ")")
                guard rest.first == ")" else { throw PatternError.unclosed(String(rest)) }
                rest.removeFirst()
                alternatives[alternatives.count - 1].append(.choice(inner))
            case "~":
                rest.removeFirst()
                alternatives[alternatives.count - 1].append(.glued)
            case "?":
                rest.removeFirst()
                if let last = alternatives[alternatives.count - 1].popLast() {
                    alternatives[alternatives.count - 1].append(.optional(last))
                }
            default:
                if rest.hasPrefix("...") {
                    rest = rest.dropFirst(3)
                    alternatives[alternatives.count - 1].append(.gap)
                } else {
                    let end = rest.firstIndex { " \n|()<?~".contains($0) } ?? rest.endIndex
                    let word = String(rest[..<end])
                    rest = rest[end...]
                    // "by?" makes the whole word optional, and a word such as "C$" is several tokens.
                    let tokens = Tokens(word)
                    let words = tokens.list.enumerated().map {
                        Element.word($1.key, written: tokens.string($0..<$0 + 1))
                    }
                    let element = words.count == 1 ? words[0] : Element.choice([words])
                    alternatives[alternatives.count - 1].append(element)
                    if end == rest.startIndex, word.isEmpty { throw PatternError.unclosed(text(of: rest)) }
                }
            }
        }
        return alternatives
    }

    private static func text(of rest: Substring) -> String { String(rest.prefix(20)) }
}
