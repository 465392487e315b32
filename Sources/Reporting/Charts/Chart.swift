/// What a chart shows, whatever it is drawn with.
///
/// Times are years with fractions: March 2024 is 2024 + 2.5/12, the middle of the month.
public struct Chart: Sendable {
    /// A value at a time.
    public struct Point: Sendable, Hashable {
        /// The time, in years.
        public var time: Double
        /// The value.
        public var value: Double

        /// Puts a value at a time.
        public init(time: Double, value: Double) {
            self.time = time
            self.value = value
        }
    }

    /// Values over time that belong together; where times are further apart than usual the line is broken.
    public struct Line: Sendable {
        /// What it is called in print.
        public var name: String
        /// The values, in order of time.
        public var points: [Point]

        /// Describes a line.
        public init(name: String, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// Between which values something lies, over time.
    public struct Band: Sendable {
        /// What it is called in print.
        public var name: String
        /// The lower values.
        public var low: [Point]
        /// The upper values, at the same times.
        public var high: [Point]

        /// Describes a band.
        public init(name: String, low: [Point], high: [Point]) {
            self.name = name
            self.low = low
            self.high = high
        }
    }

    /// Something that happened at a time.
    public struct Marker: Sendable, Hashable {
        /// The time, in years.
        public var time: Double
        /// What happened.
        public var event: String

        /// Describes an event.
        public init(time: Double, event: String) {
            self.time = time
            self.event = event
        }
    }

    /// What it shows, in a few words.
    public var title: String
    /// The unit of the values, as print says it.
    public var unit: String
    /// The lines, the most important first.
    public var lines: [Line]
    /// The bands behind the lines.
    public var bands: [Band]
    /// Events, in order of time.
    public var markers: [Marker]
    /// The longest distance in years between two points that belong together.
    public var gap: Double
    /// Whether each year begins anew, as sums since January do.
    public var breaksAtYears: Bool

    /// Describes a chart.
    public init(
        title: String, unit: String, lines: [Line], bands: [Band] = [], markers: [Marker] = [], gap: Double = 1.01,
        breaksAtYears: Bool = false
    ) {
        self.title = title
        self.unit = unit
        self.lines = lines
        self.bands = bands
        self.markers = markers
        self.gap = gap
        self.breaksAtYears = breaksAtYears
    }
}
