import Domain
import Matching

/// Tells stories of other times from reports of the day.
enum Narrative {
    /// Whether a text speaks of other years than its own: most of the years that it names lie well before it was written.
    static func isTold(in tokens: Tokens, writtenIn year: Int?) -> Bool {
        guard let year else { return true }
        var (near, far) = (0, 0)
        for token in tokens.list where token.kind == .digits && token.end - token.start == 4 {
            var value = 0
            for byte in tokens.positions.bytes[token.start..<token.end] { value = value * 10 + Int(byte) - 48 }
            guard (1000...2199).contains(value) else { continue }
            if value >= year - 1 { near += 1 } else { far += 1 }
        }
        // Among many years the own may be told more often; among few one must not stand out by chance.
        return far >= 8 && far > 4 * near || far >= 30 && far * 2 > near * 3
    }
}
