public import Domain

/// What went wrong while something was taken in, where, and what to do about it.
public struct IntakeError: Failure, Hashable, Sendable {
    /// What happened.
    public var what: String
    /// The file or address, with the line or byte where it is known.
    public var place: String
    /// What to do.
    public var remedy: String

    /// Describes a failure.
    public init(what: String, place: String, remedy: String) {
        self.what = what
        self.place = place
        self.remedy = remedy
    }
}

/// The words for every failure of this module.
extension IntakeError {
    static func empty(_ source: String) -> IntakeError {
        IntakeError(what: "the file is empty", place: source, remedy: "Fetch it again, or leave it out.")
    }

    static func tooLarge(_ source: String, bytes: Int, limit: Int) -> IntakeError {
        IntakeError(
            what: "\(bytes) bytes are more than the \(limit >> 20) MB that a document may have", place: source,
            remedy: "Take in its parts one by one.")
    }

    static func binary(_ source: String, byte: Int) -> IntakeError {
        IntakeError(
            what: "it isn't text", place: "\(source), byte \(byte)",
            remedy: "Dyad reads plain text and HTML pages; save the document as one of these.")
    }

    static func noText(_ source: String) -> IntakeError {
        IntakeError(
            what: "the page holds no text", place: source,
            remedy: "If it fills itself in by a script, save it from a browser once it is shown.")
    }

    static func tooDeep(_ source: String, levels: Int) -> IntakeError {
        IntakeError(
            what: "its elements are nested deeper than \(levels) levels", place: source,
            remedy: "No real page does that; if this one does, take in its text.")
    }

    static func tooManyAttributes(_ source: String, limit: Int) -> IntakeError {
        IntakeError(
            what: "an element has more than \(limit) attributes", place: source,
            remedy: "No real page does that; if this one does, take in its text.")
    }

    static func tooManyNodes(_ source: String, bytes: Int) -> IntakeError {
        IntakeError(
            what: "the page takes more than \(bytes >> 20) MB to parse", place: source,
            remedy: "Take in its parts one by one, or its text.")
    }

    static func noMemory(_ source: String) -> IntakeError {
        IntakeError(what: "there is no memory left", place: source, remedy: "Close other programs and try again.")
    }

    static func unknownFormat(_ source: String) -> IntakeError {
        IntakeError(
            what: "no format takes it", place: source, remedy: "Name its media type, or save it as plain text or HTML.")
    }

    static func columnTwice(_ source: String, line: Int, column: String) -> IntakeError {
        IntakeError(
            what: "the column \"\(column)\" is named twice", place: "\(source):\(line)",
            remedy: "Give every column a name of its own.")
    }

    static func noRecords(_ source: String) -> IntakeError {
        IntakeError(
            what: "it holds no list of records", place: source,
            remedy: "Dyad reads a list of objects, or an object that holds one such list.")
    }

    static func packed(_ source: String, byte: Int) -> IntakeError {
        IntakeError(
            what: "the packed file breaks off or is damaged", place: "\(source), byte \(byte)",
            remedy: "Fetch it again, or unpack it by hand.")
    }

    static func noTable(_ source: String, table: String) -> IntakeError {
        IntakeError(
            what: "its columns aren't those of \"\(table)\"", place: "\(source):1",
            remedy: "Describe the table in Rules/Sources/Trade, or rename the columns.")
    }

    static func columnMissing(_ source: String, column: String) -> IntakeError {
        IntakeError(
            what: "the column \"\(column)\" is missing", place: "\(source):1",
            remedy: "Name it in the first line, or describe the table in Rules/Sources.")
    }

    static func ragged(_ source: String, line: Int, cells: Int, columns: Int) -> IntakeError {
        IntakeError(
            what: "\(cells) cells where \(columns) columns are named", place: "\(source):\(line)",
            remedy: "Put cells that hold commas in double quotes, and leave an empty cell empty.")
    }

    static func stray(_ source: String, line: Int) -> IntakeError {
        IntakeError(
            what: "a double quote stands within a cell", place: "\(source):\(line)",
            remedy: "Put the whole cell in double quotes and write each of its own twice.")
    }

    static func openQuote(_ source: String, line: Int) -> IntakeError {
        IntakeError(
            what: "a cell opens with a double quote that isn't closed", place: "\(source):\(line)",
            remedy: "Close it; within a quoted cell a double quote is written twice.")
    }

    static func notUTF8(_ source: String, line: Int) -> IntakeError {
        IntakeError(what: "it isn't UTF-8", place: "\(source):\(line)", remedy: "Save the table as UTF-8.")
    }

    static func cell(_ source: String, line: Int, column: String, _ text: String) -> IntakeError {
        IntakeError(
            what: "the cell \"\(text)\" of the column \"\(column)\" can't be read", place: "\(source):\(line)",
            remedy: "Mend the cell, or describe how it is written in the source's file in Rules/Sources.")
    }
}
