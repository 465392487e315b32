import Domain

/// What was published by a day.
struct AsOf: Hashable, Comparable {
    /// The day.
    let day: Day

    /// Whether an observation was out by then, whatever the day of its print was within what is known of it.
    func knows(_ observation: Observation) -> Bool { observation.vintage.latest <= day }

    /// Whether it may have been out by then.
    func mayKnow(_ observation: Observation) -> Bool { observation.vintage.earliest <= day }

    static func < (a: AsOf, b: AsOf) -> Bool { a.day < b.day }
}
