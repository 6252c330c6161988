import Foundation
import Testing

@testable import Identity

@Suite struct KeyFileTests {
  let place = Vault.Place(table: "t", column: "c", row: "r")

  /// Runs `body` with a folder that goes afterwards.
  func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "deep/keys").path)
  }

  @Test("the key is made once, for its owner alone, and opened again")
  func create() throws {
    try withFolder { folder in
      let first = try Vault.load(folder: folder, isFirstStart: true)
      let sealed = first.seal("a", for: place, .system)
      let again = try Vault.load(folder: folder, isFirstStart: false)
      #expect(try again.open(sealed, for: place) == "a")
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/vault.key")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["vault.key"])
    }
  }

  @Test("a lost key is not replaced while there is a database")
  func missing() throws {
    try withFolder { folder in
      #expect(throws: VaultError.missing(path: folder + "/vault.key")) {
        try Vault.load(folder: folder, isFirstStart: false)
      }
    }
  }

  @Test("a key that others can read, or that is no key, is refused")
  func badFiles() throws {
    try withFolder { folder in
      let path = folder + "/vault.key"
      _ = try Vault.load(folder: folder, isFirstStart: true)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      #expect(throws: VaultError.exposed(path: path)) {
        try Vault.load(folder: folder, isFirstStart: false)
      }
      for text in ["", "short", String(repeating: "A", count: 200), "\u{FF}\u{FE}"] {
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(throws: VaultError.damaged(path: path)) {
          try Vault.load(folder: folder, isFirstStart: false)
        }
      }
    }
  }

  @Test("a folder that cannot be made is named")
  func unwritable() {
    #expect(throws: VaultError.unwritable(path: "/proc/none/vault.key")) {
      try Vault.load(folder: "/proc/none", isFirstStart: true)
    }
  }
}
