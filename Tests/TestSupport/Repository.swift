public import Foundation
public import Instruments
public import Wording

/// The repository that the tests belong to, and the content in it.
public enum Repository {
  /// Its folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of content.
  public static let content = root.appending(path: "Content")

  /// The text of a file, by its path in the repository.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names in a folder that end in `suffix`, in order.
  public static func names(in path: String, suffix: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
      .filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
  }

  /// The strings of every room, or of one, in every language.
  public static func catalogue(of room: String? = nil) throws -> Catalogue {
    let files = try names(in: "Content/wording").flatMap { tag in
      try names(in: "Content/wording/\(tag)", suffix: ".json")
        .filter { room == nil || $0 == room.map { "\($0).json" } }.map { name in
          CatalogueFile(
            language: Language(rawValue: tag), name: "\(tag)/\(name)",
            bytes: Array(try text("Content/wording/\(tag)/\(name)").utf8))
        }
    }
    return try Catalogue(files: files)
  }

  /// The questionnaires.
  public static func instruments() throws -> InstrumentLibrary { try readInstruments.get() }

  private static let readInstruments = Result {
    let files = try names(in: "Content/instruments", suffix: ".json")
    return try InstrumentLibrary(
      Dictionary(
        uniqueKeysWithValues: files.map { name in
          (name, Array(try text("Content/instruments/\(name)").utf8))
        }))
  }
}
