/// What a page shows: a template, its view, and the same as data.
struct Answer {
    let template: String
    let title: String
    let view: Any
    /// The same as JSON.
    let data: (() -> [UInt8]?)?
    /// The same as a table of comma-separated values.
    let table: (() -> [UInt8]?)?

    init(
        template: String, title: String, view: Any, data: (() -> [UInt8]?)? = nil, table: (() -> [UInt8]?)? = nil
    ) {
        self.template = template
        self.title = title
        self.view = view
        self.data = data
        self.table = table
    }
}
