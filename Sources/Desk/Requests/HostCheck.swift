/// The names under which the desk may be asked for.
///
/// A page from elsewhere can point a name of its own at this machine (DNS rebinding) and would then be let in as if it
/// were the desk; the browser still sends that name along.
struct HostCheck: Sendable {
    private let names: Set<String>

    init(host: String, port: Int) {
        let hosts: Set = ["localhost", "127.0.0.1", "[::1]", host.lowercased()]
        names = Set(hosts.map { "\($0):\(port)" }).union(port == 80 ? hosts : [])
    }

    /// Whether a request's host is the desk's.
    func admits(_ host: String?) -> Bool { host.map { names.contains($0.lowercased()) } ?? false }
}
