/// The words for failures of panels.
extension IntakeError {
    static func pairTwice(_ source: String, line: Int, pair: String, before: Int) -> IntakeError {
        IntakeError(
            what: "the pair \(pair) stands in line \(before) already, for the same year", place: "\(source):\(line)",
            remedy: "Give a panel one row a pair and year; split a table of several goods into one file each.")
    }

    static func noCovariate(_ source: String) -> IntakeError {
        IntakeError(
            what: "beside the trade there is no column of numbers", place: "\(source):1",
            remedy: "Add what may explain trade, such as the distance.")
    }
}
