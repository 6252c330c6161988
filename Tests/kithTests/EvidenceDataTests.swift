import Foundation
import Storage
import Testing

@testable import kith

/// Findings of a data folder, from the command line, while it is served and afterwards.
@Suite struct EvidenceDataTests {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "kith-evidence-\(UUID().uuidString)")

  @Test(
    "A served demonstration is analysed, described and verified, and again when nobody serves it")
  func demonstration() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try Program(["serve", "--data", folder.path, "--port", "0", "--no-log"])
    #expect(server.waitForLine { $0.hasPrefix("Kith is at") } != nil)
    let words = ["--data", folder.path]
    let text = try Program.run(["analyse"] + words)
    #expect(text.code == 0 && text.errors.isEmpty)
    #expect(text.output.contains("pairs of consecutive logs"))
    let json = try Program.run(["analyse", "--format", "json"] + words)
    let described = try Program.run(["describe"] + words)
    #expect(described.output.contains("month 1:"))
    let verified = try Program.run(["evidence", "verify"] + words)
    #expect(verified.code == 0 && verified.output.contains("every sum is the same"))
    server.stop()
    _ = server.end()
    #expect(try Program.run(["analyse", "--format", "json"] + words) == json)

    // A score that does not fit the answers is found.
    let database = try SQLiteDatabase(path: folder.appending(path: "kith.db").path)
    try database.write { connection in
      let key = try connection.first("SELECT key FROM log ORDER BY key LIMIT 1") { $0.text(0) }
      try connection.run(
        "UPDATE log SET scores = 'projects=49' WHERE key = $1", [.text(key ?? "")])
    }
    database.close()
    let wrong = try Program.run(["evidence", "verify"] + words)
    #expect(wrong.code == 65 && wrong.errors.contains("1 log has other scores"))
  }

  @Test(
    "What does not go with a data folder is said in one line",
    arguments: [
      (["analyse", "--data", "/nowhere"], 65), (["evidence", "verify"], 64),
      (["evidence", "verify", "--data", "/nowhere"], 65),
      (["analyse", "x.csv", "--data", "/nowhere"], 65),
    ] as [([String], Int32)])
  func mistakes(words: [String], code: Int32) throws {
    let run = try Program.run(words)
    #expect(run.code == code && run.output.isEmpty)
    #expect(run.errors.hasPrefix("kith: ") && run.errors.count { $0 == "\n" } == 1)
  }
}
