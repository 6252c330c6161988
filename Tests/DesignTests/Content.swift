import Foundation
import Testing
import Web
import Wording

@testable import Design

/// The files under `Content`, as the program would read them.
enum Content {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Content")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The names in a folder that end in `suffix`, in order.
  static func names(in path: String, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The words of Design and of its gallery, in every language there is.
  static func catalogue() throws -> Catalogue {
    var files: [CatalogueFile] = []
    for tag in ["en", "ur"] {
      for name in ["design.json", "gallery.json"] {
        files.append(
          CatalogueFile(
            language: Language(rawValue: tag), name: name,
            bytes: Array(try text("wording/\(tag)/\(name)").utf8)))
      }
    }
    return try Catalogue(files: files)
  }

  static func words(_ tag: String) throws -> Words {
    try catalogue().words(in: Language(rawValue: tag))
  }

  static func crisis() throws -> [CrisisContact] {
    try JSONDecoder().decode([CrisisContact].self, from: Data(text("crisis/england.json").utf8))
  }

  static func stylesheet() throws -> String {
    try StyleSheet.join(
      names(in: "static/css", suffix: ".css").map { ($0, try text("static/css/\($0)")) }
    ).text
  }
}
