import Domain
import Reading
import Rules
import Testing

/// Times of a story about other years than its own: they follow the story, not the date of the text.
@Suite struct StoryTests {
    /// A chronicle long enough to be known as one; each test tells its own part behind it.
    private static let chronicle = """
        The salt works opened in 1871, moved in 1874 and burned down in 1876. A new hall of 1878 was sold in 1880, again \
        in 1881, and left empty by 1883. Its owner had come in 1866.
        """

    /// The TIMEX3 values of the times of a text behind the chronicle.
    private func times(_ text: String) throws -> [String] {
        let all = "\(Self.chronicle)\n\n\(text)"
        let start = Self.chronicle.unicodeScalars.count
        let example = Example(file: "story", language: "en", text: all, published: Day(2024, 5, 6), expected: [])
        return try example.readings(RuleExampleTests.rulebook.get()).times
            .filter { $0.passage.start > start }.map(\.value)
    }

    @Test func `an undated month follows where the story has got to`() throws {
        #expect(try times("In November 1887 the mine shut. In January the bank left.") == ["1887-11", "1888-01"])
    }

    @Test func `asides don't move a story`() throws {
        let planned = "In November 1887 the mine shut, and a railway was planned for 1890. In January the bank left."
        #expect(try times(planned) == ["1887-11", "1890", "1888-01"])
        let before = "On 3 May 1887 the mine shut; it had boomed two years earlier. In June the bank left."
        #expect(try times(before) == ["1887-05-03", "1885", "1887-06"])
    }

    @Test func `a heading says where the months below it are`() throws {
        let chapter = "Years of frost: 1891\n\nWork stopped in March, as it had in 1879. It went on in May."
        #expect(try times(chapter) == ["1891", "1891-03", "1879", "1891-05"])
    }

    @Test func `a war of two years is told by both`() throws {
        #expect(try times("The strike of 1884-1885 broke them.") == ["1884", "1885"])
        #expect(try times("The strike of 1884-85 broke them.") == ["1884/1885"])
    }

    @Test func `hours belong to the day told of, and to no other`() throws {
        let day = "On the morning of 4 July 1889 a fire broke out. At 3:15 p.m. the roof fell."
        #expect(try times(day) == ["1889-07-04TMO", "1889-07-04T15:15"])
        #expect(try times("In July 1889 a fire broke out. At 3:15 p.m. the roof fell.").last == "XXXX-XX-XXT15:15")
    }

    @Test func `years before Christ are counted backwards`() throws {
        let siege = "The siege began in 216 BC. In the winter the fleet came home; the following year it burned."
        #expect(try times(siege) == ["BC0216", "BC0216-WI", "BC0215"])
    }

    @Test func `what comes soon is a length in a story`() throws {
        #expect(try times("In March 1886 they fled; the fort fell in three days.") == ["1886-03", "P3D"])
    }
}
