import Generators
import Matching
import Testing

@Suite struct CueIndexTests {
    @Test func `nothing begins behind the last word`() {
        var index = CueIndex<Int>()
        index.insert("two words", 1)
        let tokens = Tokens("some two words")
        #expect(index.matches(at: 3, in: tokens, before: 3).isEmpty)
        #expect(index.matches(at: 1, in: tokens, before: 1).isEmpty)
        #expect(index.matches(at: 9, in: tokens, before: 20).isEmpty)
        #expect(index.matches(in: Tokens("")).isEmpty)
    }

    @Test func `the index finds every phrase that a search for each of them finds`() {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(seed: seed)
        let words = ["a", "b", "C", "d", "E", "中", "俄", "7"]
        func text(_ length: ClosedRange<Int>) -> String {
            (0..<Int.random(in: length, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
                .joined(separator: " ")
        }
        for _ in 0..<100 {
            let phrases = (0..<60).map { _ in text(1...4) }
            var index = CueIndex<Int>()
            for (number, phrase) in phrases.enumerated() {
                index.insert(phrase, number, capitalised: number % 3 == 0)
            }
            let tokens = Tokens(text(1...40))
            let found = Set(index.matches(in: tokens).map { [$0.tokens.lowerBound, $0.tokens.upperBound, $0.value] })
            var expected: Set<[Int]> = []
            for (number, phrase) in phrases.enumerated() {
                let keys = Tokens(phrase).list.map(\.key)
                for start in 0..<tokens.count where start + keys.count <= tokens.count {
                    let fits = tokens.list[start..<start + keys.count].map(\.key) == keys
                    if fits, number % 3 != 0 || tokens[start].capitalised {
                        expected.insert([start, start + keys.count, number])
                    }
                }
            }
            #expect(found == expected, "seed \(seed)")
        }
    }
}
