// swift-tools-version: 6.1
import PackageDescription

/// The trade store alone, with a program that `store.py` measures; the folders are links into the house.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "store-bench",
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto"),
        .target(name: "Domain", dependencies: ["COpenSSL"], exclude: ["README.md"], swiftSettings: settings),
        .target(name: "TradeStore", dependencies: ["Domain"], exclude: ["README.md"], swiftSettings: settings),
        .target(name: "Generators", swiftSettings: settings),
        .executableTarget(
            name: "store-bench", dependencies: ["Domain", "TradeStore", "Generators"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
