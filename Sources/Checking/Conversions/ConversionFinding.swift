import Domain

/// What exchange rates say about a conversion.
struct ConversionFinding {
    /// The conversion.
    let conversion: Conversion
    /// What a unit of the smaller sum's currency costs by it.
    let rate: Interval
    /// The time that the figure is for, as far as it was over.
    var period: Period?
    /// The days whose rates it can have been converted at.
    let days: Period
    /// When the text was written.
    var writing: Period?
    /// The conclusion.
    var label = VerdictLabel.notEnoughEvidence
    /// What the rates of those days were, as far as they are known.
    var known: Interval?
    /// The average of the time that the figure is for.
    var average: Double?
    /// The times whose rates allow it.
    var allowed: [Period] = []
    /// The first day that was looked at for them.
    var searched: Day
    /// The months for which no rate is known.
    var missing: [Period] = []
    /// The rates that decide.
    var evidence: [Observation] = []
    /// The sources of all rates that were looked at.
    var sources: [String] = []
    /// The slip that would explain it.
    var slip: ConversionSlip?

    /// Whether the average of its time is what it was converted at.
    var isAverage: Bool { average.map(rate.contains) ?? false }

    /// Whether the rates of all months of a time are known.
    func isKnown(_ time: Period) -> Bool { !missing.contains { $0.intersection(time) != nil } }

    /// By which share the rate lies above the highest or below the lowest of the rates; below counts as negative.
    var distance: Double? {
        guard let known else { return nil }
        return rate.low > known.high ? rate.low / known.high - 1 : rate.high < known.low ? rate.high / known.low - 1 : 0
    }
}
