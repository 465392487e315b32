import Domain

/// One linear inequality, or two that share their left side: a sum of terms that lies in an interval.
struct LinearRow {
    var terms: [Term]
    var interval: Interval

    init(_ interval: Interval, _ terms: Term...) { self.init(interval, terms) }

    init(_ interval: Interval, _ terms: [Term]) {
        self.terms = terms
        self.interval = interval
    }
}
