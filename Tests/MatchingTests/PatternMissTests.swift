import Generators
import Matching
import Testing

@Suite struct PatternMissTests {
    /// Slots for words in capitals: "RISE" is a `<rise>`.
    private func miss(of pattern: String, in text: String) throws -> (miss: PatternMiss, tokens: Tokens)? {
        let tokens = Tokens(text)
        var slots = SlotTable()
        for index in 0..<tokens.count where tokens[index].capitalised {
            slots.insert(
                Slot(kind: tokens.string(index..<index + 1).lowercased(), tokens: index..<index + 1, index: index))
        }
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: 0..<tokens.count)
        return try matcher.miss(of: SlotPattern(pattern)).map { ($0, tokens) }
    }

    @Test func `a pattern that fits has no miss`() throws {
        #expect(try miss(of: "<flow> ... <rise> (by)? <share>", in: "FLOW really RISE by SHARE") == nil)
    }

    @Test func `the furthest way is told, with what was wanted and what stood there`() throws {
        let (miss, tokens) = try #require(
            try miss(of: "<flow> ... <rise> (by)? <share> <period>", in: "so FLOW has RISE by leaps in PERIOD"))
        #expect(miss.present == ["<flow>", "<rise>", "<period>"])
        #expect(miss.missing == ["<share>"])
        #expect(tokens.string(miss.reached) == "FLOW has RISE by")
        #expect(miss.steps == 3)
        #expect(miss.wanted == ["<share>"])
        #expect(tokens.string(miss.instead) == "leaps")
    }

    @Test func `all that would have done is told, once each`() throws {
        let (miss, tokens) = try #require(try miss(of: "<rise> (by|of|by)? (a|<share=x>)", in: "RISE through"))
        #expect(miss.wanted == ["by", "of", "a", "<share=x>"])
        #expect(tokens.string(miss.instead) == "through")
    }

    @Test func `behind a gap everything that was passed over is told, up to what stopped it`() throws {
        let tokens = Tokens("FLOW one two 7 three RISE")
        var slots = SlotTable()
        slots.insert(Slot(kind: "flow", tokens: 0..<1, index: 0))
        slots.insert(Slot(kind: "number", tokens: 3..<4, index: 0), figure: true)
        slots.insert(Slot(kind: "rise", tokens: 5..<6, index: 0))
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: 0..<tokens.count)
        let miss = try #require(matcher.miss(of: try SlotPattern("<flow> ... <rise>")))
        #expect(miss.missing.isEmpty)
        #expect(tokens.string(miss.reached) == "FLOW")
        #expect(tokens.string(miss.instead) == "one two 7")
    }

    @Test func `at the end of the sentence nothing stands instead`() throws {
        let (miss, _) = try #require(try miss(of: "<flow> <rise>", in: "the FLOW"))
        #expect(miss.reached == 1..<2)
        #expect(miss.instead.isEmpty)
        #expect(miss.wanted == ["<rise>"])
    }

    @Test func `a pattern has a miss exactly where it fits nowhere`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(seed: seed)
        var misses = 0
        for _ in 0..<100 {
            let sample = try SampledSentence(using: &generator)
            let matcher = PatternMatcher(tokens: sample.tokens, slots: sample.slots, sentence: sample.sentence)
            for (pattern, text) in zip(sample.patterns, sample.texts) {
                let miss = matcher.miss(of: pattern)
                #expect((miss == nil) != matcher.matches(of: pattern).isEmpty, "seed \(seed): \(text)")
                guard let miss else { continue }
                misses += 1
                #expect(miss.reached.isEmpty || sample.sentence.contains(miss.reached.lowerBound), "seed \(seed)")
                #expect(miss.instead.upperBound <= sample.sentence.upperBound, "seed \(seed)")
                #expect(miss.steps == 0 || !miss.reached.isEmpty, "seed \(seed)")
            }
        }
        #expect(misses > 1000, "seed \(seed): the samples must miss often enough to tell anything")
    }
}
