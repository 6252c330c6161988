import Foundation
import Storage

@testable import struct Storage.SQLiteSettings

/// A folder of its own for one test, which removes it at its end.
struct TemporaryFolder {
  let path = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    .path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The bytes of a file.
  func read(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: file(name))) }

  /// The length of a file in bytes.
  func size(of name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: file(name))[.size] as? Int ?? -1
  }

  /// Writes a file, and gives its path.
  func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: URL(filePath: file(name)))
    return file(name)
  }
}

extension Data {
  /// Whether the bytes of a text stand in these.
  func contains(bytes text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}

/// Runs `body` with a new database that has one table of notes.
func withNotes(
  _ settings: SQLiteSettings = SQLiteSettings(), _ body: (SQLiteDatabase) throws -> Void
) throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let database = try SQLiteDatabase(path: folder.file("notes.db"), settings: settings)
  defer { database.close() }
  try database.migrate([notes])
  try body(database)
}

/// A table of notes, and a register of tags that every note's tag must be in when a change is
/// committed.
let notes = Migration(
  1, "notes",
  [
    "CREATE TABLE tag (name TEXT PRIMARY KEY)",
    """
    CREATE TABLE note (
      key TEXT PRIMARY KEY, body TEXT NOT NULL,
      tag TEXT REFERENCES tag (name) DEFERRABLE INITIALLY DEFERRED)
    """,
  ])

/// The statements that the tests use with the table of notes.
enum Notes {
  static let add = "INSERT INTO note (key, body) VALUES ($1, $2)"
  static let tag = "INSERT INTO note (key, body, tag) VALUES ($1, '', $2)"
  static let put = """
    INSERT INTO note (key, body) VALUES ($1, $2)
    ON CONFLICT (key) DO UPDATE SET body = excluded.body
    """
  static let remove = "DELETE FROM note WHERE key = $1"
  static let removeAll = "DELETE FROM note WHERE key >= $1 AND key < $2"
  static let find = "SELECT body FROM note WHERE key = $1"
  static let everything = "SELECT key, body FROM note"
}

extension Database {
  /// All notes, as one state of the database.
  func notes() throws -> [String: String] {
    try read { try $0.notes() }
  }
}

extension Connection {
  /// All notes.
  func notes() throws -> [String: String] {
    let pairs = try all(Notes.everything) { ($0.text(0), $0.text(1)) }
    return Dictionary(pairs) { first, _ in first }
  }
}
