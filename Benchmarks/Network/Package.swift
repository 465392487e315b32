// swift-tools-version: 6.1
import PackageDescription

/// The network of figures alone, with a program that `network.py` measures; the folders are links into the house.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "network-bench",
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto"),
        .systemLibrary(name: "CGLPK"),
        .target(name: "Domain", dependencies: ["COpenSSL"], exclude: ["README.md"], swiftSettings: settings),
        .target(
            name: "Reconciliation", dependencies: ["Domain", "CGLPK"], exclude: ["README.md"],
            swiftSettings: settings),
        .target(name: "Generators", swiftSettings: settings),
        .executableTarget(
            name: "network-bench", dependencies: ["Domain", "Reconciliation", "Generators", "CGLPK"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
