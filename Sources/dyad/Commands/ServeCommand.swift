import ArgumentParser
import Desk
import FoundationEssentials
import Rules
import Workflow

/// `dyad serve`: the desk.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the desk on this machine.",
        discussion: """
            The desk answers this machine only. Stop it with Control-C.

            Example:
              dyad serve --port 8321
            """)

    @OptionGroup var options: LedgerOptions
    @Option(help: "The port.") var port = 8321

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port \(port): a port is 1 to 65535.") }
    }

    func run() async throws {
        let workbench = try options.workbench()
        let words = workbench.rulebook.wordings
        let desk = try DeskServer(workbench, port: port)
        do {
            try await desk.run { address in Output.line(words("command.ready", ["address": address])) }
        } catch {
            throw WorkError(words("command.not-serving", ["address": desk.address, "error": "\(error)"]))
        }
    }
}
