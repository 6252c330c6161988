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
}
