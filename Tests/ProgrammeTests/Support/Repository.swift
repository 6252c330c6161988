import Foundation
import Programme
import Wording

/// The files of the repository that tests read.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Content/\(path)")))
  }

  /// The words of Programme and of the rooms below it.
  static func catalogue(_ names: [String] = ["design", "identity", "programme"]) throws -> Catalogue
  {
    try Catalogue(
      files: ["en", "ur"].flatMap { tag in
        try names.map { name in
          CatalogueFile(
            language: Language(rawValue: tag), name: "\(tag)/\(name).json",
            bytes: try bytes("wording/\(tag)/\(name).json"))
        }
      })
  }

  static func demonstration() throws -> DemonstrationContent {
    try DemonstrationContent(json: try bytes("demonstration/programme.json"))
  }
}
