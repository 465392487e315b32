/// Who watches a pattern being followed.
protocol WalkWatch {
    /// Whether it sees nothing, so that steps which lead nowhere can be left out.
    static var isBlind: Bool { get }
    /// A walk begins at a place.
    mutating func begin(at place: Int)
    /// A word or slot stood where it was asked for; the way goes on behind it.
    mutating func took(upTo place: Int)
    /// The way behind what was taken last led nowhere.
    mutating func gaveBack()
    /// What a node asks for did not stand at a place.
    mutating func wanted(_ node: Int, at place: Int)
}
