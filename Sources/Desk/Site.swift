import Domain
import Reporting
import Rules
import Workflow

/// The desk without its wires: a request in, a reply out.
struct Site: Sendable {
    private let workbench: Workbench
    private let hosts: HostCheck
    private let words: FigureWords
    private let templates: TemplateLibrary
    private let files: [String: DeskReply]

    init(_ workbench: Workbench, hosts: HostCheck) throws {
        self.workbench = workbench
        self.hosts = hosts
        words = FigureWords(workbench.rulebook)
        templates = try TemplateLibrary()
        files = try StaticFiles.read()
    }

    /// The reply to a request; whatever goes wrong is a page, too.
    func reply(to request: DeskRequest) async -> DeskReply {
        guard hosts.admits(request.host) else { return message(.host, status: 421, request) }
        guard request.method == "GET" || request.method == "HEAD" else { return message(.method, status: 405, request) }
        guard !request.isTooLong else { return message(.tooLong, status: 414, request) }
        if request.segments.first == "static", let name = request.segments.dropFirst().first, let file = files[name] {
            return file
        }
        guard let (page, name) = Routes.page(for: request.segments) else {
            return message(.missing, status: 404, request)
        }
        do {
            let visit = Visit(request: request, name: name, workbench: workbench, words: words)
            guard let answer = try await page.answer(visit) else { return message(.missing, status: 404, request) }
            return reply(with: answer, to: request)
        } catch let error as LedgerError {
            return message(.ledger, status: 500, request, detail: "\(error.what) \(error.remedy)")
        } catch {
            return message(.store, status: 500, request, detail: "\(error)")
        }
    }

    private func reply(with answer: Answer, to request: DeskRequest) -> DeskReply {
        switch request.form {
        case .page: return DeskReply(page: page(answer, request))
        case .json:
            if let data = answer.data?() { return DeskReply(media: "application/json; charset=utf-8", body: data) }
        case .csv:
            if let table = answer.table?() { return DeskReply(media: "text/csv; charset=utf-8", body: table) }
        }
        return message(.missing, status: 404, request)
    }

    private func message(
        _ message: Message, status: Int, _ request: DeskRequest, detail: String? = nil
    ) -> DeskReply {
        let view = MessageView(
            heading: words.sentence("desk.\(message.rawValue)-title"),
            sentence: words.sentence("desk.\(message.rawValue)"), detail: detail)
        let answer = Answer(template: "message", title: view.heading, view: view)
        return DeskReply(status: status, page: page(answer, request))
    }

    private func page(_ answer: Answer, _ request: DeskRequest) -> String {
        templates.render(
            answer,
            in: Frame(
                words: words, title: answer.title, current: request.segments.first ?? "",
                searched: request.query["q"] ?? ""))
    }
}
