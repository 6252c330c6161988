internal import Foundation
import Instruments

/// The definition files that Kith is delivered with.
enum ContentFiles {
  /// The folder, found from the place of this file.
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Content/instruments")

  /// The bytes of every file, by name.
  static func all() throws -> [String: [UInt8]] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try Dictionary(
      uniqueKeysWithValues: files.filter { $0.pathExtension == "json" }.map {
        ($0.lastPathComponent, Array(try Data(contentsOf: $0)))
      })
  }

  /// The library of them, read once: every case of every test asks for it.
  static func library() throws -> InstrumentLibrary { try read.get() }

  private static let read = Result { try InstrumentLibrary(all()) }
}
