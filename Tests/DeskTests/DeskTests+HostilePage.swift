import Domain
import Foundation
import Testing
import Workflow

/// A web page that tries everything goes the whole way: from the file to the desk.
extension DeskTests {
    private static let hostile = """
        <!DOCTYPE html><html><head><base href="https://attacker.example/"><title>Trade &lt;script&gt;alert(1)&lt;/script&gt;</title>
        <meta http-equiv="refresh" content="0;url=https://attacker.example/"><script>alert(2)</script>
        <meta property="article:published_time" content="2024-01-20"></head>
        <body onload="alert(3)"><article><h1>Trade &lt;script&gt;alert(1)&lt;/script&gt;</h1>
        <p onclick="alert(4)">Trade between China and Russia reached $240.1 billion in 2023, &lt;img src=x onerror=alert(5)&gt;
        customs said. <a href="javascript:alert(6)">Read on</a> or <a href="data:text/html,&lt;script&gt;">here</a>.</p>
        <p>{{#claims}}{{{text}}}{{/claims}} "&gt;&lt;/article&gt;&lt;/main&gt;&lt;svg onload=alert(7)&gt; stays in the text.</p>
        <iframe src="https://attacker.example/"></iframe><form action="https://attacker.example/"><input name=q></form>
        <object data="x.swf"></object><style>body{background:url(https://attacker.example/x)}</style>
        </article></body></html>
        """

    @Test func `a hostile page is inert from the file to the desk`() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("hostile-\(UUID().uuidString).html")
        defer { try? FileManager.default.removeItem(at: file) }
        try Self.hostile.write(to: file, atomically: true, encoding: .utf8)
        try await RunningDesk.run { ledger, rulebook in
            let workbench = Workbench(rulebook: rulebook, ledger: ledger)
            let taken = try await workbench.takeIn([file.path], cores: 1) { _, _ in }
            #expect(taken.documents == 1 && taken.claims > 0 && taken.failures.isEmpty)
            _ = try await workbench.check(now: Day(number: 20_000))
            try await ledger.record(try await workbench.compose(named: "hostile", period: nil).edition)
        } _: { desk in
            for address in try await Self.addresses(desk) {
                let body = try await desk.ask(address).body
                for tag in [
                    "<script>", "<img", "<svg onload", "<iframe", "<object", "<base", "<style", "http-equiv",
                    "attacker.example",
                ] {
                    #expect(!body.contains(tag), "\(address): \(tag)")
                }
                #expect(body.firstMatch(of: /<[^>]*\son[a-z]+\s*=/) == nil, "\(address)")
                #expect(
                    body.firstMatch(of: /(href|src|action)\s*=\s*.?(javascript|data):/.ignoresCase()) == nil,
                    "\(address)")
                #expect(body.ranges(of: "<script").count <= 1, "\(address)")
            }
        }
    }
}
