public import Domain
import FoundationEssentials

/// The clock at the edge: the day on which the program runs, or the one that `DYAD_TODAY` sets for a repeatable run.
public enum Today {
    /// The day, in universal time.
    public static var day: Day {
        if let set = ProcessInfo.processInfo.environment["DYAD_TODAY"], let day = Day(iso: set) { return day }
        return Day(number: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}
