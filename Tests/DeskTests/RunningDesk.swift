import Desk
import Domain
import Foundation
import LedgerSQLite
import Rules
import Workflow

/// A desk on a port of its own, asked over a plain socket.
struct RunningDesk {
    let port: Int
    let workbench: Workbench
    var ledger: any Ledger { workbench.ledger }

    /// Runs a desk over the samples, or over what a ledger is filled with, does the work, and stops the desk.
    static func run(
        filling fill: (any Ledger, Rulebook) async throws -> Void = Samples.fill,
        _ work: @Sendable @escaping (RunningDesk) async throws -> Void
    ) async throws {
        let port = try freePort()
        let ledger = try SQLiteLedger(path: nil)
        let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID()).trade").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let rulebook = try Rulebook.load()
        try await fill(ledger, rulebook)
        let workbench = Workbench(rulebook: rulebook, ledger: ledger, tradeFolder: folder)
        let server = try DeskServer(workbench, port: port)
        let (started, hasStarted) = AsyncStream<Void>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // A desk that can't start ends the wait, too.
                defer { hasStarted.finish() }
                try await server.run { _ in hasStarted.yield() }
            }
            for await _ in started { break }
            try await work(RunningDesk(port: port, workbench: workbench))
            group.cancelAll()
        }
    }

    struct Reply {
        let status: Int
        let head: String
        let body: String
    }

    /// Asks for a page; the host is the desk's own where none is given.
    func ask(_ target: String, method: String = "GET", host: String? = nil) async throws -> Reply {
        let port = port
        let request =
            "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n"
        let text = try await Task.detached { try Self.exchange(request, port: port) }.value
        let halves = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Reply(
            status: status, head: halves.first.map(String.init) ?? "",
            body: halves.count == 2 ? String(halves[1]) : "")
    }

    private static func exchange(_ request: String, port: Int) throws -> String {
        let socket = try loopbackSocket()
        defer { close(socket) }
        var address = loopback(port: port)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
        let bytes = Array(request.utf8)
        guard send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { throw POSIXError(.EPIPE) }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = recv(socket, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
        return String(decoding: answer, as: UTF8.self)
    }

    /// A port that was free a moment ago.
    private static func freePort() throws -> Int {
        let socket = try loopbackSocket()
        defer { close(socket) }
        var address = loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func loopbackSocket() throws -> Int32 {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw POSIXError(.EMFILE) }
        return socket
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
