import Hummingbird
import Logging
public import Workflow

/// The web desk: pages over a ledger and its trade tables, for the browsers of this machine.
public struct DeskServer: Sendable {
    private let site: Site
    private let host: String
    private let port: Int

    /// Prepares the desk; it throws where its own templates can't be read.
    public init(_ workbench: Workbench, port: Int, host: String = "127.0.0.1") throws {
        site = try Site(workbench, hosts: HostCheck(host: host, port: port))
        self.host = host
        self.port = port
    }

    /// The address of the home page.
    public var address: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/" }

    /// Serves until the process is told to stop, or the task is cancelled.
    ///
    /// - Parameter listening: called once with the address of the home page.
    public func run(listening: @escaping @Sendable (String) async -> Void = { _ in }) async throws {
        let site = site
        let address = address
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            let reply = await site.reply(to: DeskRequest(request))
            return Response(reply, withBody: request.method != .head)
        }
        // What the server has to say is said by whoever runs it: a failure to listen is thrown.
        var logger = Logger(label: "desk")
        logger.logLevel = .critical
        let application = Application(
            responder: responder, configuration: .init(address: .hostname(host, port: port)),
            onServerRunning: { _ in await listening(address) }, logger: logger)
        try await application.runService()
    }
}
