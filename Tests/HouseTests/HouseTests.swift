import Foundation
import Testing

/// The house as it stands, rule by rule.
@Suite struct HouseTests {
    @Test(arguments: HouseRule.all)
    func `the house keeps the rule`(_ rule: HouseRule) {
        let breaches = rule.breaches(.here)
        #expect(breaches.isEmpty, "\(rule.name):\n\(breaches.map(\.description).joined(separator: "\n"))")
    }

    @Test func `the tree that is looked at is not empty`() {
        #expect(SourceTree.here.file("Sources/Domain/Claims/Claim.swift") != nil)
        #expect(SourceTree.here.program.count > 60)
    }

    @Test func `every arrow of the table points down`() {
        for module in Module.table {
            for imported in module.imports {
                #expect(Module.named(imported).map { $0.floor < module.floor } == true, "\(module.name) → \(imported)")
            }
        }
    }

    /// `make docs` writes the pages here, where what they are taken from is read anyway.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DYAD_RECORD"] != nil), arguments: GeneratedPage.all)
    func `a generated page is written anew`(_ page: GeneratedPage) throws {
        try Data(page.content(.here).utf8).write(to: SourceTree.root.appendingPathComponent(page.path))
    }
}
