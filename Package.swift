// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 mode (from the tools version), warnings as errors, and the
/// upcoming rules that make a module say what it shows and what it uses.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A C library from a Debian package, reached through the module map in its folder.
func library(_ name: String, apt package: String) -> Target {
  .systemLibrary(name: name, path: "Sources/\(name)", providers: [.apt([package])])
}

/// One room of the house.
///
/// `on` names the rooms below that it may use.
func room(_ name: String, on dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The unit tests of one room.
///
/// `data` names the folders in it that tests read but that are not built.
func tests(
  of name: String, and dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name)] + dependencies,
    exclude: data,
    swiftSettings: strict
  )
}

let package = Package(
  name: "kith",
  products: [.executable(name: "kith", targets: ["kith"])],
  targets: [
    // C libraries
    library("CCurl", apt: "libcurl4-openssl-dev"),
    library("CGSL", apt: "libgsl-dev"),
    library("CMicrohttpd", apt: "libmicrohttpd-dev"),
    library("CSQLite", apt: "libsqlite3-dev"),
    library("CReadStat", apt: "libreadstat-dev"),
    library("CSodium", apt: "libsodium-dev"),
    library("CXlsxwriter", apt: "libxlsxwriter-dev"),
    library("CZlib", apt: "zlib1g-dev"),

    // Pure domain: no files, no clock, no network
    room("Time", on: []),
    room("LineJSON", on: []),
    room("Wording", on: ["LineJSON"]),
    room("Instruments", on: ["LineJSON", "Time", "Wording"]),
    room("Evidence", on: ["CGSL", "LineJSON"]),

    // Tables of logs in files
    room("EvidenceFiles", on: ["Evidence", "Instruments"]),

    // Platform
    room("Storage", on: ["CSQLite", "Time"]),
    room("Web", on: ["CMicrohttpd", "CSodium", "CZlib", "Time", "Wording"]),
    room("Design", on: ["Web", "Wording"]),
    room("Messaging", on: ["CCurl"]),
    room("Printing", on: []),
    room(
      "Identity",
      on: ["CSodium", "Design", "Messaging", "Storage", "Time", "Web", "Wording"]),

    // Features
    room(
      "Exchange",
      on: [
        "CReadStat", "CSodium", "CXlsxwriter", "CZlib", "Design", "EvidenceFiles", "Identity",
        "Instruments", "LineJSON", "PeerLog", "Programme", "Storage", "Time", "Web", "Wording",
      ]),
    room(
      "API",
      on: [
        "Evidence", "Exchange", "FHIR", "Identity", "Instruments", "LineJSON", "PeerLog",
        "Programme",
        "Storage", "Time", "Web", "Wording",
      ]),
    room(
      "FHIR",
      on: [
        "Exchange", "Identity", "Instruments", "LineJSON", "PeerLog", "Storage", "Time", "Wording",
      ]),
    room("Simulation", on: ["Exchange", "Instruments", "Time"]),
    room(
      "PeerLog",
      on: [
        "Design", "Evidence", "Identity", "Instruments", "LineJSON", "Messaging", "Programme",
        "Storage", "Time", "Web", "Wording",
      ]),
    room(
      "Programme",
      on: ["Design", "Evidence", "Identity", "Messaging", "Storage", "Time", "Web", "Wording"]),
    room(
      "Impact",
      on: [
        "Design", "Evidence", "EvidenceFiles", "Identity", "Instruments", "LineJSON", "PeerLog",
        "Printing", "Programme", "Storage", "Time", "Web", "Wording",
      ]),

    room(
      "Reports",
      on: [
        "Design", "Evidence", "Exchange", "Identity", "Impact", "Instruments", "PeerLog",
        "Printing", "Programme", "Storage", "Time", "Web", "Wording",
      ]),

    // The program
    .executableTarget(
      name: "kith",
      dependencies: [
        "Design", "Evidence", "EvidenceFiles", "Exchange", "API", "FHIR", "Identity", "Impact",
        "Instruments",
        "Messaging", "PeerLog", "Programme", "Reports",
        "Simulation", "Storage", "Time", "Web", "Wording",
      ],
      swiftSettings: strict
    ),

    // Measurements
    .executableTarget(
      name: "bench-live-update",
      dependencies: [
        "Evidence", "Identity", "Impact", "Instruments", "PeerLog", "Programme", "Storage", "Time",
        "Wording",
      ],
      path: "Benchmarks/evidence/live", swiftSettings: strict),
    .executableTarget(
      name: "bench-storage", dependencies: ["Storage"], path: "Benchmarks/Storage",
      swiftSettings: strict),

    // What the tests of several rooms share; no product has it
    .target(
      name: "TestSupport",
      dependencies: [
        "Identity", "Instruments", "Messaging", "PeerLog", "Programme", "Storage", "Time", "Web",
        "Wording",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),

    tests(of: "Design", and: ["TestSupport", "Web", "Wording"], data: ["Golden"]),
    tests(
      of: "Evidence", and: ["EvidenceFiles", "Instruments", "TestSupport"], data: ["Fixtures"]),
    tests(
      of: "Exchange",
      and: [
        "Identity", "Instruments", "PeerLog", "Programme", "Storage", "TestSupport", "Time", "Web",
        "Wording",
      ], data: ["Golden"]),
    tests(
      of: "API",
      and: [
        "Exchange", "FHIR", "Identity", "Instruments", "LineJSON", "PeerLog", "Programme",
        "Storage",
        "TestSupport", "Time", "Web", "Wording",
      ]),
    tests(
      of: "FHIR",
      and: [
        "Exchange", "Identity", "Instruments", "LineJSON", "PeerLog", "Programme", "Storage",
        "TestSupport", "Time", "Wording",
      ]),
    tests(
      of: "Simulation",
      and: ["Evidence", "EvidenceFiles", "Exchange", "Instruments", "TestSupport"]),
    tests(
      of: "Identity", and: ["Messaging", "Storage", "TestSupport", "Time", "Web", "Wording"]),
    tests(
      of: "Impact",
      and: [
        "Evidence", "EvidenceFiles", "Identity", "Instruments", "PeerLog", "Programme", "Storage",
        "TestSupport", "Time", "Web", "Wording",
      ], data: ["Golden"]),
    tests(
      of: "Reports",
      and: [
        "Evidence", "Exchange", "Identity", "Impact", "Instruments", "PeerLog", "Programme",
        "Simulation", "Storage", "TestSupport", "Time", "Web", "Wording",
      ], data: ["Golden", "Reference"]),
    tests(of: "LineJSON"),
    tests(of: "Instruments", and: ["Time", "Wording"]),
    tests(of: "Messaging", and: ["TestSupport"]),
    tests(
      of: "PeerLog",
      and: [
        "Design", "Identity", "Instruments", "Messaging", "Programme", "Storage", "TestSupport",
        "Time", "Web", "Wording",
      ],
      data: ["Golden"]),
    tests(
      of: "Programme",
      and: [
        "Evidence", "Identity", "Messaging", "Storage", "TestSupport", "Time", "Web", "Wording",
      ]),
    tests(of: "Storage", and: ["CrashWriter", "Time"]),
    .executableTarget(
      name: "CrashWriter", dependencies: ["Storage"], path: "Tests/Support/CrashWriter",
      swiftSettings: strict),
    tests(of: "Web", and: ["CZlib", "Time", "Wording"]),
    tests(of: "Time"),
    tests(of: "Wording"),
    tests(
      of: "kith",
      and: [
        "Design", "Identity", "Instruments", "PeerLog", "Programme", "Reports", "Storage",
        "TestSupport", "Time", "Web", "Wording",
      ],
      data: ["Golden"]),
  ]
)
