import Domain
import Generators
import Testing

@Suite struct PassageTests {
    static let alphabet: [Character] = ["a", "é", "中", "😀", " ", "\n", "“", "Я", "e\u{301}"]

    @Test func `positions count code points both ways`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = String(
                (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                    Self.alphabet.randomElement(using: &generator) ?? "a"
                })
            let positions = TextPositions(text)
            let scalars = Array(text.unicodeScalars)
            #expect(positions.count == scalars.count, "seed \(seed)")
            var byte = 0
            for (point, scalar) in scalars.enumerated() {
                #expect(positions.point(at: byte) == point, "seed \(seed)")
                #expect(positions.byte(at: point) == byte, "seed \(seed)")
                byte += UTF8.width(scalar)
            }
            #expect(positions.byte(at: scalars.count) == byte)
        }
    }

    @Test func `a passage holds its words and its context`() {
        let text = "中俄贸易额达2181.76亿美元，同比增长26.7%。"
        let positions = TextPositions(text)
        let start = positions.byte(at: 6)
        let passage = positions.passage(start..<positions.byte(at: 13), in: EntryID("d1"))
        #expect(passage.exact == "2181.76")
        #expect(passage.prefix == "中俄贸易额达" && passage.suffix.hasPrefix("亿美元"))
        #expect(passage.start == 6 && passage.end == 13)
    }

    @Test func `the same content has the same name, another content another`() {
        #expect(EntryID(.claim, "a", "bc") == EntryID(.claim, "a", "bc"))
        #expect(EntryID(.claim, "a", "bc") != EntryID(.claim, "ab", "c"))
        #expect(EntryID(.claim, "a") != EntryID(.quotation, "a"))
        #expect(Checksum(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
