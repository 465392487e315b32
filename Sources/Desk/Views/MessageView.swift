/// A page that says that there is none.
struct MessageView {
    let heading: String
    let sentence: String
    let detail: String?
}
