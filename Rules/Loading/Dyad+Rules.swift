import Domain

extension Dyad {
    private struct Shape: Decodable {
        var sides: [String]
        var watch: [String]
        var sources: [String]
        var reporter: String
        var since: Int?
        var markers: [String]?
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        guard shape.sides.count == 2 else {
            throw RuleError(
                file: file.path, what: "\(shape.sides.count) sides", remedy: "A dyad has two sides: [CHN, RUS].")
        }
        self.init(
            name: file.name, sides: shape.sides.map { Country($0) }, watch: shape.watch.map { Country($0) },
            sources: shape.sources, reporter: Country(shape.reporter), since: shape.since,
            markers: shape.markers ?? [])
    }
}
