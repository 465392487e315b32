import Hummingbird

/// What the desk answers.
struct DeskReply: Sendable {
    var status: Int
    var media: String
    var body: [UInt8]

    init(status: Int = 200, media: String, body: [UInt8]) {
        self.status = status
        self.media = media
        self.body = body
    }

    init(status: Int = 200, page: String) {
        self.init(status: status, media: "text/html; charset=utf-8", body: Array(page.utf8))
    }

    /// Nothing is loaded from elsewhere, no script stands in a page, and no other site may frame it.
    static let headers: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ]
}
