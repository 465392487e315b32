import Mustache

/// The templates of the desk.
struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary

    init() throws {
        MustacheContentTypes.register(EscapedContent(), named: EscapedContent.name)
        var library = MustacheLibrary()
        let folders = ["Templates", "Templates/Pieces"]
        for file in try folders.flatMap({ try ResourceFolder.files(in: $0, ending: ".mustache") }) {
            // Every template is put under our own escaping here, so that none can forget to ask for it.
            let text = "{{% CONTENT_TYPE:\(EscapedContent.name)}}" + String(decoding: file.bytes, as: UTF8.self)
            try library.register(text, named: file.name)
        }
        self.library = library
    }

    /// A page.
    func render(_ answer: Answer, in frame: Frame) -> String {
        let context: [String: Any] = [
            "language": frame.language, "frameTitle": frame.frameTitle, "searched": frame.searched,
            "navigation": frame.navigation, "words": frame.words, "view": answer.view,
        ]
        return library.render(context, withTemplate: answer.template) ?? ""
    }
}
