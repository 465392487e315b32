/// Nobody watches.
struct Unwatched: WalkWatch {
    static var isBlind: Bool { true }

    @inline(__always) mutating func begin(at place: Int) {}
    @inline(__always) mutating func took(upTo place: Int) {}
    @inline(__always) mutating func gaveBack() {}
    @inline(__always) mutating func wanted(_ node: Int, at place: Int) {}
}
