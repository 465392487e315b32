/// The style sheet and the script, by file name.
enum StaticFiles {
    private static let media = [".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"]

    static func read() throws -> [String: DeskReply] {
        var files: [String: DeskReply] = [:]
        for (ending, media) in media {
            for file in try ResourceFolder.files(in: "Static", ending: ending) {
                files[file.name + ending] = DeskReply(media: media, body: file.bytes)
            }
        }
        return files
    }
}
