import Hummingbird

extension Response {
    init(_ reply: DeskReply, withBody: Bool) {
        var headers = HTTPFields()
        headers[.contentType] = reply.media
        for (name, value) in DeskReply.headers {
            if let name = HTTPFields.Element.Name(name) { headers[name] = value }
        }
        if reply.status == 405 { headers[.allow] = "GET, HEAD" }
        let body = withBody ? ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)) : ResponseBody()
        self.init(status: .init(code: reply.status), headers: headers, body: body)
    }
}
