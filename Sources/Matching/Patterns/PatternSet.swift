/// Many slot patterns that are tried on the same sentences.
///
/// What each needs lies in one list, which is run through once a sentence; only the patterns whose needs are met are
/// followed, and only from the tokens that can open them.
public struct PatternSet: Sendable {
    private let graphs: [PatternGraph]
    /// The same to be lent out, since the set holds them and counting each loan would cost more than most trials.
    private let lent: [Unmanaged<PatternGraph>]
    /// What the patterns need, one after the other.
    private let needs: [DigestMask]
    /// Where the needs of each pattern end.
    private let ends: [Int]

    /// Puts patterns together; each is known by its place in the list.
    public init(_ patterns: [SlotPattern]) {
        graphs = patterns.map(\.graph)
        lent = graphs.map(Unmanaged.passUnretained)
        var needs: [DigestMask] = []
        ends = patterns.map { pattern in
            needs += pattern.graph.needs
            return needs.count
        }
        self.needs = needs
    }

    /// The number of patterns.
    public var count: Int { graphs.count }

    /// The patterns whose needs are all met by what a sentence holds.
    func each(in sentence: DigestMask, _ use: (Int, PatternGraph) -> Void) {
        needs.withUnsafeBufferPointer { needs in
            ends.withUnsafeBufferPointer { ends in
                var start = 0
                for number in ends.indices {
                    let end = ends[number]
                    while start < end, needs[start].meets(sentence) { start += 1 }
                    if start == end { lent[number]._withUnsafeGuaranteedRef { use(number, $0) } }
                    start = end
                }
            }
        }
    }
}
