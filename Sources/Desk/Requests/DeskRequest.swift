import Hummingbird

/// What a browser asks for, as far as the desk looks at it.
struct DeskRequest: Sendable {
    let method: String
    let host: String?
    /// In which form an answer is asked for: as a page, unless the path has an ending that says otherwise.
    enum Form: String, CaseIterable {
        case page = ""
        case json = ".json"
        case csv = ".csv"
    }

    /// The path's segments, without the ending of a form.
    let segments: [String]
    /// The form that is asked for.
    let form: Form
    let query: Query
    /// Whether it is longer than any link of the desk.
    let isTooLong: Bool

    private static let longest = 3800

    init(_ request: Request) {
        self.init(
            method: request.method.rawValue, host: request.head.authority, target: request.uri.path,
            query: request.uri.query ?? "")
    }

    init(method: String, host: String?, target: String, query: String) {
        self.method = method
        self.host = host
        isTooLong = target.utf8.count + query.utf8.count > Self.longest
        let path = isTooLong ? "/" : target
        form = Form.allCases.last { path.hasSuffix($0.rawValue) } ?? .page
        let bare = path.dropLast(form.rawValue.count)
        segments = bare.split(separator: "/").map(String.init)
        self.query = Query(isTooLong ? "" : query)
    }
}
