import Domain

/// Finds the smallest part around a position; parts may nest.
struct PartLookup {
    private let parts: [Part]

    init(_ parts: [Part]) {
        // Inline attributions and marks lie within running text and do not change whose text it is.
        self.parts = parts.filter { $0.kind != .attribution }.sorted { $0.end - $0.start < $1.end - $1.start }
    }

    func smallest(at point: Int) -> Part? { parts.first { $0.start <= point && point < $0.end } }
}
