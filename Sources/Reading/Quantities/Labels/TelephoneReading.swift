import Matching

/// Tells the numbers of telephones, which count nothing: "+7 495 123-45-67", "8 (495) 123-45-67", "+33 1 42 68 53 00".
struct TelephoneReading {
    private typealias Mark = NumberText.Mark

    let text: NumberText

    /// A run of figures that spaces, hyphens and brackets part.
    private struct Run {
        /// How many digits each of its groups has.
        var groups: [Int] = []
        var hyphens = 0
        var hasBracket = false
        var end: Int
    }

    /// The token behind a telephone number, if one begins here.
    func end(_ start: Int) -> Int? {
        let isForeign = text.mark(Mark.plus, start) && text.isGlued(start + 1)
        guard isForeign || text.isDigits(start) || text.mark(Mark.bracket, start), !text.isGlued(start) else {
            return nil
        }
        let run = run(isForeign ? start + 1 : start)
        let digits = run.groups.reduce(0, +)
        guard run.groups.count > 2, (9...15).contains(digits), run.groups.allSatisfy({ $0 <= 4 }), run.groups[0] <= 3
        else { return nil }
        // Groups of three are a large number, and two figures with a dash between are a range.
        let isCut = isForeign && run.groups.dropFirst().contains { $0 != 3 && $0 > 1 }
        let isLocal = digits > 9 && (run.hyphens > 1 || run.hyphens > 0 && run.hasBracket)
        return isCut || isLocal ? run.end : nil
    }

    private func run(_ start: Int) -> Run {
        var run = Run(end: start)
        var at = start
        while true {
            var next = at
            let isFirst = run.groups.isEmpty
            let hasHyphen = !isFirst && text.isTight(Mark.hyphen, next)
            if hasHyphen { next += 1 }
            let hasBracket = text.mark(Mark.bracket, next) && !run.hasBracket
            if hasBracket { next += 1 }
            guard text.isDigits(next),
                hasHyphen || hasBracket || isFirst || text.tokens[next].spaceBefore || run.hasBracket
            else { return run }
            if hasBracket, !text.mark(Mark.closing, next + 1) { return run }
            run.groups.append(text.digitCount(next))
            run.hyphens += hasHyphen ? 1 : 0
            run.hasBracket = run.hasBracket || hasBracket
            at = hasBracket ? next + 2 : next + 1
            run.end = at
        }
    }
}
