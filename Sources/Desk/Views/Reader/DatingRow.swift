/// One reason for or against a date.
struct DatingRow {
    let value: String
    let allowed: String?
    let reason: String
    let place: String?
}
