/// What can be wrong with a table of exchange rates.
extension IntakeError {
    static func rateTwice(_ source: String, line: Int, _ what: String, before: Int) -> IntakeError {
        IntakeError(
            what: "\(what) has another rate on line \(before)", place: "\(source):\(line)",
            remedy: "Leave one rate for each pair of currencies and day.")
    }

    static func noRates(_ source: String, table: String) -> IntakeError {
        IntakeError(
            what: "it has the columns of \"\(table)\" but no rate", place: source,
            remedy: "Take in a table that has rates, or describe it in Rules/Sources/Rates.")
    }
}
