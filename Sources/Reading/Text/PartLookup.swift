import Domain

/// Finds the smallest part around a position; parts may nest.
///
/// Positions are asked for in their order.
struct PartLookup {
    /// By where they begin.
    private let parts: [Part]
    private var next = 0
    /// The parts that have begun and not yet ended.
    private var open: [Part] = []

    init(_ parts: [Part]) {
        // Inline attributions and marks lie within running text and do not change whose text it is.
        self.parts = parts.filter { $0.kind != .attribution }.sorted { $0.start < $1.start }
    }

    mutating func smallest(at point: Int) -> Part? {
        while next < parts.count, parts[next].start <= point {
            open.append(parts[next])
            next += 1
        }
        open.removeAll { $0.end <= point }
        return open.min { $0.end - $0.start < $1.end - $1.start }
    }
}
