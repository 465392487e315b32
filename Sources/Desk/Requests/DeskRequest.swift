import Hummingbird

/// What a browser asks for, as far as the desk looks at it.
struct DeskRequest: Sendable {
    let method: String
    let host: String?
    /// The path's segments, without the ending `.json`.
    let segments: [String]
    /// Whether data is asked for instead of a page.
    let wantsData: Bool
    let query: Query
    /// Whether it is longer than any link of the desk.
    let isTooLong: Bool

    private static let longest = 2048

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
        let ending = ".json"
        wantsData = path.hasSuffix(ending)
        let bare = wantsData ? String(path.dropLast(ending.count)) : path
        segments = bare.split(separator: "/").map(String.init)
        self.query = Query(isTooLong ? "" : query)
    }
}
