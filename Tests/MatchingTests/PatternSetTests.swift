import Generators
import Matching
import Testing

@Suite struct PatternSetTests {
    /// What is tried without any index: the pattern at each token in turn, none inside another.
    private func plain(_ pattern: SlotPattern, _ sample: SampledSentence, _ matcher: PatternMatcher) -> [PatternMatch] {
        var found: [PatternMatch] = []
        var start = sample.sentence.lowerBound
        while start < sample.sentence.upperBound {
            if let match = matcher.match(of: pattern, at: start) {
                found.append(match)
                start = match.tokens.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    @Test func `a set finds what its patterns find one by one at every token`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(seed: seed)
        var count = 0
        for _ in 0..<300 {
            let sample = try SampledSentence(using: &generator)
            let matcher = PatternMatcher(tokens: sample.tokens, slots: sample.slots, sentence: sample.sentence)
            let together = matcher.matches(of: PatternSet(sample.patterns))
            for (number, pattern) in sample.patterns.enumerated() {
                let expected = plain(pattern, sample, matcher)
                let comment: Comment =
                    "seed \(seed): \(sample.texts[number]) in \(sample.tokens.string(sample.sentence))"
                let alone = matcher.matches(of: pattern)
                let ofSet = together.filter { $0.pattern == number }.map(\.match)
                for found in [alone, ofSet] {
                    #expect(found.map(\.tokens) == expected.map(\.tokens), comment)
                    #expect(found.map(\.captures) == expected.map(\.captures), comment)
                }
                count += expected.count
            }
            #expect(together.map(\.pattern) == together.map(\.pattern).sorted(), "seed \(seed)")
        }
        #expect(count > 1000, "seed \(seed): the samples must fit often enough to tell anything")
    }

    @Test func `a mark of no space keeps a unit to its number`() throws {
        let pattern = try SlotPattern("<number> ~ km")
        func fits(_ text: String) -> Bool {
            let tokens = Tokens(text)
            var slots = SlotTable()
            slots.insert(Slot(kind: "number", tokens: 0..<1, index: 0))
            return PatternMatcher(tokens: tokens, slots: slots, sentence: 0..<tokens.count).match(of: pattern, at: 0)
                != nil
        }
        #expect(fits("5km away"))
        #expect(!fits("5 km away"))
        #expect(!fits("5"))
    }

    @Test func `of the slots of one kind at a token the longest is tried first, then as they were entered`() throws {
        let tokens = Tokens("a b c d")
        var slots = SlotTable()
        for (index, end) in [1, 3, 2, 3].enumerated() {
            slots.insert(Slot(kind: "x", tokens: 0..<end, index: index))
        }
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: 0..<4)
        #expect(try matcher.match(of: SlotPattern("<x>"), at: 0)?.captures["x"]?.index == 1)
        #expect(try matcher.match(of: SlotPattern("<x> c"), at: 0)?.captures["x"]?.index == 2)
        #expect(try matcher.match(of: SlotPattern("<x> b"), at: 0)?.captures["x"]?.index == 0)
    }

    @Test func `a gap stops at a figure and after ten tokens`() throws {
        let pattern = try SlotPattern("a ... z")
        func fits(_ gap: Int, figureAt figure: Int? = nil) -> Bool {
            let tokens = Tokens((["a"] + (0..<gap).map { _ in "b" } + ["z"]).joined(separator: " "))
            var slots = SlotTable()
            if let figure { slots.insert(Slot(kind: "x", tokens: figure..<figure + 1, index: 0), figure: true) }
            return !PatternMatcher(tokens: tokens, slots: slots, sentence: 0..<tokens.count).matches(of: pattern)
                .isEmpty
        }
        #expect(fits(0) && fits(10))
        #expect(!fits(11))
        #expect(!fits(5, figureAt: 3))
    }
}
