/// What a wording tells of the line or sentence that it stands in.
public enum AnatomyCue: String, Sendable, Hashable, CaseIterable {
    /// A line of a page's frame: "Menu".
    case chrome
    /// The word behind a number that counts readers: "165 views".
    case counter
    /// What a line that names the writer opens with.
    case byline
    /// What stands before the name of the outlet.
    case outletLabel = "outlet-label"
    /// The mark that closes a quoted passage and stands for a link.
    case sourceMark = "source-mark"
    /// What stands before the name of a source in brackets: "via".
    case via
    /// What a line ends with that names who wrote the post below it: "wrote:".
    case postOpener = "post-opener"
    /// The heading above what readers wrote.
    case readers
    /// The heading above links to other articles.
    case related
    /// A line that says that the text is over.
    case endMark = "end-mark"
    /// A mark for words left out.
    case elision
    /// A line that sets the foot apart.
    case separator
    /// What an editor's comment opens with.
    case comment
    /// What an editor's bracketed note opens with.
    case editorNote = "editor-note"
    /// The heading of a list of contents.
    case contents
    /// What a line of tags or categories opens with.
    case tags
    /// A notice of rights.
    case copyright
    /// What a notice about a writer says of them.
    case biography
    /// What a notice about the publication says.
    case disclaimer
    /// What a post copied from elsewhere opens with.
    case crossPost = "cross-post"
    /// A word by which readers speak of themselves or to each other.
    case address
    /// An occasion that the body holding it is the source of: "press conference".
    case occasion
    /// A word with a capital at the head of a sentence that no name begins with.
    case notName = "not-name"
    /// A word that may stand within a name without a capital.
    case inName = "in-name"
    /// What stands before a date of publication.
    case dateLabel = "date-label"
    /// What stands before the date of a later change.
    case renewalLabel = "renewal-label"
    /// A day of the week, cut short, before a date.
    case shortWeekday = "short-weekday"
    /// An abbreviation whose full stop ends no sentence.
    case abbreviation
    /// The office is over.
    case former
    /// The event is still to come.
    case planned
    /// The event is to come, or is under way, or is what something else happened during.
    case underway
    /// The event was days ago.
    case recent
    /// A stretch of time is counted from the event.
    case since
    /// The event came round again.
    case anniversary
    /// Figures are about to be published.
    case releasing
    /// Figures were published.
    case released
    /// Before a year in which something happened.
    case within
    /// The months of a year so far.
    case soFar = "so-far"
    /// Behind a year, a month, a day of the month where figures write dates.
    case yearMark = "year-mark", monthMark = "month-mark", dayMark = "day-mark"
    /// Behind the number of a day: "29th".
    case ordinalMark = "ordinal-mark"
}
