import Foundation
import Storage
import Testing

@Suite struct DataFolderTests {
  @Test("a folder is made, with those above it, for its owner only")
  func made() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = try DataFolder(temporary.file("a/b/"))
    defer { folder.letGo() }
    for name in ["a", "a/b"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: temporary.file(name))
      #expect(attributes[.posixPermissions] as? Int == 0o700)
      #expect(attributes[.type] as? FileAttributeType == .typeDirectory)
    }
    #expect(FileManager.default.fileExists(atPath: folder.file("kith.lock")))
  }

  @Test("a second taker is told who has the folder, until the first lets go")
  func inUse() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let first = try DataFolder(temporary.path)
    let process = Int(ProcessInfo.processInfo.processIdentifier)
    #expect(throws: DataFolderError.inUse(temporary.path, process: process)) {
      try DataFolder(temporary.path)
    }
    first.letGo()
    let second = try DataFolder(temporary.path)
    // Letting go again takes nothing from the next one.
    first.letGo()
    #expect(throws: DataFolderError.self) { try DataFolder(temporary.path) }
    second.letGo()
  }

  @Test("a file in the folder's place, or above it, is told apart")
  func file() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let path = try temporary.write(Data(), to: "file")
    #expect(throws: DataFolderError.notAFolder(path)) { try DataFolder(path) }
    #expect {
      try DataFolder("\(path)/data")
    } throws: { error in
      guard case DataFolderError.unwritable("\(path)/data", _) = error else { return false }
      return "\(error)".contains("--data")
    }
  }

  @Test("of databases that belong together, all are there or none; an empty one counts as missing")
  func together() throws {
    let names = ["a.db", "b.db"]
    for here in [[], ["a.db"], ["b.db"], names] {
      for isOtherEmpty in [false, true] {
        let temporary = try TemporaryFolder()
        defer { temporary.remove() }
        let folder = try DataFolder(temporary.path)
        defer { folder.letGo() }
        for name in names where here.contains(name) || isOtherEmpty {
          _ = try temporary.write(Data(here.contains(name) ? [1] : []), to: name)
        }
        switch here.count {
        case 1:
          let missing = here[0] == "a.db" ? "b.db" : "a.db"
          let error = DataFolderError.incomplete(
            temporary.path, found: here[0], missing: missing)
          #expect(throws: error) { try folder.beginFirstStart(of: names) }
          #expect("\(error)".contains(here[0]) && "\(error)".contains(missing))
        case let count: #expect(try folder.beginFirstStart(of: names) == (count == 0))
        }
      }
    }
  }

  @Test("a first start that was interrupted is a first start again, and is over only when it ends")
  func interrupted() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = try DataFolder(temporary.path)
    defer { folder.letGo() }
    #expect(try folder.beginFirstStart(of: ["a.db", "b.db"]))
    _ = try temporary.write(Data([1]), to: "a.db")
    #expect(try folder.beginFirstStart(of: ["a.db", "b.db"]))
    _ = try temporary.write(Data([1]), to: "b.db")
    folder.endFirstStart()
    #expect(try !folder.beginFirstStart(of: ["a.db", "b.db"]))
    try FileManager.default.removeItem(atPath: folder.file("a.db"))
    #expect(throws: DataFolderError.self) { try folder.beginFirstStart(of: ["a.db", "b.db"]) }
  }

  @Test(
    "what others can reach is named: the folder, and each file", arguments: [0o077, 0o040, 0o001])
  func exposed(bits: Int) throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = try DataFolder(temporary.file("data"))
    defer { folder.letGo() }
    let database = try SQLiteDatabase(path: folder.file("a.db"))
    defer { database.close() }
    try database.migrate([notes])
    let files = ["a.db", "a.db-wal", "a.db-shm", "kith.lock", "nowhere"]
    #expect(folder.exposed(files) == [])
    for path in [folder.path] + files.dropLast().map(folder.file) {
      let isFolder = path == folder.path
      let mode = isFolder ? 0o700 : 0o600
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: mode | bits], ofItemAtPath: path)
      #expect(folder.exposed(files) == [path])
      try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
  }
}
