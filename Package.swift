// swift-tools-version: 6.1
import PackageDescription

/// What each target may import is section 3 of ARCHITECTURE.md; `Tests/HouseTests` holds it to that.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Arithmetic that runs millions of times is optimized in debug builds, too: the tests take a tenth of the time.
let fast = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil,
    settings: [SwiftSetting] = settings
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: ["README.md"], resources: resources,
        swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
    name: "dyad",
    products: [.executable(name: "dyad", targets: ["dyad"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries: each has one home, the Swift target that wraps it.
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
        .systemLibrary(name: "CLAPACK", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("_FoundationICU")]),

        // 0
        library("Domain", ["COpenSSL"], settings: fast),
        // 1
        library("Matching", ["Domain"]),
        library("Reconciliation", ["Domain", "CGLPK"], settings: fast),
        library("Statistics", ["Domain", "CLAPACK"]),
        library("TradeStore", ["Domain"]),
        library("LedgerSQLite", ["Domain", .product(name: "GRDB", package: "GRDB.swift")]),
        // 2
        .target(
            name: "Rules", dependencies: ["Domain", "Matching", .product(name: "Yams", package: "Yams")], path: "Rules",
            exclude: ["README.md"], sources: ["Loading"],
            resources: [
                .copy("Languages"), .copy("Claims"), .copy("Indicators"), .copy("Dyads"), .copy("Outlets"),
                .copy("Sources"), .copy("Baskets"), .copy("Corrections"), .copy("Registers"), .copy("Verdicts"),
                .copy("Wordings"),
            ],
            swiftSettings: settings),
        // 3
        library("Intake", ["Domain", "Rules", "Matching", "CGumbo", "CZlib"]),
        library("Reading", ["Domain", "Rules", "Matching", "CICU"]),
        library("Checking", ["Domain", "Rules", "Reconciliation"], settings: fast),
        library("Reporting", ["Domain", "Rules"]),
        // 4
        library(
            "Workflow", ["Domain", "Rules", "Intake", "Reading", "Checking", "Reporting", "Statistics", "TradeStore"]),
        // 5
        library(
            "Desk",
            [
                "Domain", "Rules", "Reporting", "Workflow", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"), .product(name: "Logging", package: "swift-log"),
            ], resources: [.copy("Templates"), .copy("Static")]),
        // 6
        .executableTarget(
            name: "dyad",
            dependencies: [
                "Domain", "Workflow", "Desk", "LedgerSQLite", "Rules",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], exclude: ["README.md"], swiftSettings: settings),

        // Seeded random numbers for the tests.
        .target(name: "Generators", path: "Tests/Generators", swiftSettings: settings),
        tests(of: "House", []),
        tests(of: "Domain", ["Domain", "Generators"]),
        tests(of: "Ledger", ["Domain", "Generators", "LedgerSQLite", .product(name: "GRDB", package: "GRDB.swift")]),
        tests(of: "Matching", ["Domain", "Generators", "Matching"]),
        tests(of: "Reconciliation", ["Domain", "Generators", "Reconciliation"]),
        tests(of: "Statistics", ["Generators", "Statistics"]),
        tests(of: "TradeStore", ["Domain", "Generators", "TradeStore"]),
        tests(of: "Rules", ["Domain", "Generators", "Rules", "Intake"]),
        tests(of: "Intake", ["Domain", "Generators", "Rules", "Matching", "Intake"]),
        tests(of: "Reading", ["Domain", "Generators", "Rules", "Reading"]),
        tests(of: "Checking", ["Domain", "Generators", "Rules", "Reconciliation", "Checking"]),
        tests(of: "Reporting", ["Domain", "Rules", "Reporting"]),
        tests(of: "Workflow", ["Checking", "Domain", "Generators", "Rules", "Workflow", "LedgerSQLite"]),
        tests(of: "Desk", ["Domain", "Rules", "Reporting", "Workflow", "LedgerSQLite", "Desk"]),
        tests(of: "Command", ["Generators", "dyad"]),
    ],
    swiftLanguageModes: [.v6]
)
