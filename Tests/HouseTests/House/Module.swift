/// A target of the program and what it may import: section "Targets and their arrows" of ARCHITECTURE.md.
struct Module: Sendable {
    let name: String
    let floor: Int
    /// The modules of ours that it may import.
    let imports: Set<String>
    /// The packages and C libraries that have their home here.
    let packages: Set<String>

    private init(_ name: String, floor: Int, imports: Set<String> = [], packages: Set<String> = []) {
        self.name = name
        self.floor = floor
        self.imports = imports
        self.packages = packages
    }

    /// The house, floor by floor.
    static let table: [Module] = [
        Module("Domain", floor: 0, packages: ["COpenSSL"]),

        Module("Matching", floor: 1, imports: ["Domain"]),
        Module("Reconciliation", floor: 1, imports: ["Domain"], packages: ["CGLPK"]),
        Module("Statistics", floor: 1, imports: ["Domain"], packages: ["CLAPACK"]),
        Module("TradeStore", floor: 1, imports: ["Domain"]),
        Module("LedgerSQLite", floor: 1, imports: ["Domain"], packages: ["GRDB"]),

        Module("Rules", floor: 2, imports: ["Domain", "Matching"], packages: ["Yams"]),

        Module("Intake", floor: 3, imports: ["Domain", "Rules", "Matching"], packages: ["CGumbo", "CZlib"]),
        Module("Reading", floor: 3, imports: ["Domain", "Rules", "Matching"], packages: ["CICU"]),
        Module("Checking", floor: 3, imports: ["Domain", "Rules", "Reconciliation"]),
        Module("Reporting", floor: 3, imports: ["Domain", "Rules"]),

        Module(
            "Workflow", floor: 4,
            imports: ["Domain", "Rules", "Intake", "Reading", "Checking", "Reporting", "Statistics", "TradeStore"]),

        Module(
            "Desk", floor: 5, imports: ["Domain", "Rules", "Reporting", "Workflow"],
            packages: ["Hummingbird", "Logging", "Mustache"]),

        Module(
            "dyad", floor: 6, imports: ["Domain", "Rules", "Workflow", "Desk", "LedgerSQLite"],
            packages: ["ArgumentParser"]),
    ]

    /// The folders of `Sources` that wrap a C library and hold no Swift.
    static let cLibraries: Set = ["COpenSSL", "CGLPK", "CGumbo", "CZlib", "CICU", "CLAPACK"]

    /// What comes with the toolchain.
    static let toolchain: Set = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch"]

    static func named(_ name: String) -> Module? { table.first { $0.name == name } }
}
