import Domain
public import Matching

/// Dated events with their wordings: a text that tells of one was written on that day or later.
public struct EventRegister: Sendable {
    /// The events, in the order of the file.
    public let events: [DatedEvent]
    /// Every wording.
    public let cues: CueIndex<EventCue>
    /// The file.
    public let file: RuleFile
    private static let languages = ["en", "zh", "ru"]

    init(_ file: RuleFile) throws(RuleError) {
        let register = try Register(
            file, columns: ["series", "what", "from", "to", "announced", "source"] + EventRegister.languages)
        self.file = file
        var events: [DatedEvent] = []
        var cues = CueIndex<EventCue>()
        for row in register.rows {
            let from = try row.day("from", in: file)
            for (language, column) in EventRegister.languages.enumerated() {
                let groups = row.groups(column)
                guard groups.count <= 8 else {
                    throw RuleError(
                        file: file.path, line: row.line, what: "more than eight groups of wordings",
                        remedy: "Ask for less in one sentence.")
                }
                let all = UInt8((1 << groups.count) - 1)
                for (place, group) in groups.enumerated() {
                    for wording in group {
                        cues.insert(
                            wording,
                            EventCue(event: events.count, language: language, bit: 1 << UInt8(place), all: all),
                            capitalised: wording.first?.isUppercase ?? false)
                    }
                }
            }
            events.append(
                DatedEvent(
                    series: row["series"], what: row["what"], from: from,
                    to: row["to"].isEmpty ? from : try row.day("to", in: file),
                    announced: row["announced"].isEmpty ? nil : try row.day("announced", in: file), line: row.line))
        }
        self.events = events
        self.cues = cues
    }
}
