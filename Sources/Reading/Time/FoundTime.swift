import Domain
import Rules

/// A time expression in a text, on the calendar.
struct FoundTime {
    /// The words.
    let tokens: Range<Int>
    /// The pattern that read it.
    let pattern: TimePattern
    /// What the words say by themselves.
    let sense: TimeSense
    /// Where that lies on the calendar.
    var resolved: ResolvedTime
    /// Its ends, where a story goes from one time that is told in full to another: "the war of 1904-1905".
    ///
    /// A report of the day means the whole interval, with which figures are compared.
    var ends: [FoundTime] = []
    /// The day that it was counted from, where something was filled in.
    var anchor: Day?

    /// The TIMEX3 kind.
    var kind: TimeKind { resolved.kind }

    /// The days meant; nothing where they can't be told, and for mere lengths.
    var period: Period? { resolved.stretch?.period }

    /// The TIMEX3 value.
    var value: String { resolved.value }

    /// Whether something that isn't stated was filled in.
    var anchored: Bool { resolved.anchored }

    /// Whether the last day is open: "so far this year".
    var soFar: Bool { resolved.soFar }

    /// Whether it is open on one side: "since 2014", "before the summer".
    var isBound: Bool { if case .bound = sense { true } else { false } }

    /// Whether it says from when on.
    var isSince: Bool { if case .bound(.since, _) = sense { true } else { false } }

    /// Whether it is counted from another time of the text: "a year earlier".
    var isFollowing: Bool {
        switch sense {
        case .shifted(_, _, _, let fromMention), .relative(_, _, let fromMention): fromMention
        default: false
        }
    }

    /// Whether it is told by no more than the name of a weekday.
    var isWeekday: Bool {
        guard case .fields(let fields) = sense else { return false }
        return fields.weekday != nil && fields.day == nil && fields.month == nil
    }

    /// Whether it goes from one year to another.
    var isYears: Bool {
        guard case .span(.fields(let from), .fields(let to)) = sense else { return false }
        return from.isYearOnly && to.isYearOnly
    }

    /// Whether it is a bare year, or a bare month of a year.
    var isBare: Bool {
        guard case .fields(let fields) = sense else { return false }
        return fields.isYearOnly || fields.isMonthOnly
    }

    /// Whether it is a bare month of some year.
    var isMonth: Bool {
        guard case .fields(let fields) = sense else { return false }
        return fields.isMonthOnly
    }
}
