// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "kb",
  products: [
    .library(name: "KnowledgeBase", targets: ["KnowledgeBase"]),
    .executable(name: "kb", targets: ["kb"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CSQLite",
      cSettings: [.define("SQLITE_CORE")],
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CBundle"),
    .target(name: "KnowledgeBase", dependencies: ["CSQLite", "CBundle"]),
    .executableTarget(
      name: "kb",
      dependencies: [
        "KnowledgeBase",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "KnowledgeBaseTests", dependencies: ["KnowledgeBase", "CSQLite", "CBundle"]),
    .testTarget(name: "kbTests", dependencies: ["kb", "KnowledgeBase"]),
  ],
  swiftLanguageModes: [.v6]
)
